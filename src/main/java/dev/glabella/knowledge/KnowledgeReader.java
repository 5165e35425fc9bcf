package dev.glabella.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the whole folder; goes on after an error, so that one run finds them all. */
final class KnowledgeReader {

	private final KnowledgeFiles files;
	private final Notes notes = new Notes();

	KnowledgeReader(KnowledgeFiles files) {
		this.files = files;
	}

	Reading read() {
		files.texts().forEach(this::refuseBrokenLetters);
		var lexicon = new LexiconReader(optional("lexicon/terms.yaml"), optional("lexicon/spelling.yaml")).read();
		var patterns = new PatternsReader(lexicon);
		var knowledge = new Knowledge(topics(), routes(), sources(), new ClinicReader(required("clinic.yaml")).read(),
			new RepliesReader(required("replies.yaml")).read(), patterns.redFlags(required("red-flags.yaml")),
			patterns.personal(required("personal.yaml")), lexicon, background(), reviews(), groups(),
			new QuestionTestsReader(files.text(QuestionTestsReader.FILE).orElse(""), notes).read(), practice(lexicon));
		new References(files, knowledge, notes).check();
		return new Reading(files, knowledge, notes);
	}

	private void refuseBrokenLetters(String file, String text) {
		var broken = text.indexOf('\uFFFD');
		if (broken < 0) return;
		var line = 1 + (int) text.substring(0, broken).chars().filter(c -> c == '\n').count();
		notes.error(file, line, null, "holds a letter that is not UTF-8; save the file as UTF-8");
	}

	private Field required(String file) {
		if (files.text(file).isEmpty()) notes.unreadable(file, 1, "the file is missing; add it, see docs/knowledge.md");
		return optional(file);
	}

	private Field optional(String file) {
		return Field.parse(file, files.text(file).orElse(""), 0, notes);
	}

	private List<Topic> topics() {
		var names = files.list("topics/", ".md");
		if (names.isEmpty()) notes.error("topics/", 1, null, "there is no topic; add one as topics/<id>.md, see docs/knowledge.md");
		return names.stream().map(file -> new TopicReader(parts(file)).topic()).toList();
	}

	private List<Route> routes() {
		return files.list("routes/", ".md").stream().map(file -> new TopicReader(parts(file)).route()).toList();
	}

	private FrontMatter parts(String file) {
		return FrontMatter.of(file, files.text(file).orElseThrow(), notes);
	}

	private Map<String, Source> sources() {
		var sources = new HashMap<String, Source>();
		required("sources.yaml").entries().forEach((id, source) -> sources.put(id, source(id, source)));
		return Map.copyOf(sources);
	}

	private static Source source(String id, Field source) {
		source.allowing("title", "publisher", "year", "url", "seen");
		var url = source.get("url");
		if (url.textOrNull() instanceof String address && !address.matches("https?://\\S+")) {
			url.wrong("is not an address; it starts with https://, or is null");
		}
		return new Source(id, source.get("title").text(), source.get("publisher").text(),
			source.get("year").as(Integer::valueOf, null, "a year such as 2024, or null"), url.textOrNull(), source.get("seen").textOrNull());
	}

	private List<String> background() {
		return files.text("background.txt").orElse("").lines().map(String::strip)
			.filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
	}

	private Map<String, Review> reviews() {
		var newest = new HashMap<String, Review>();
		for (var entry : optional("reviews.yaml").items()) {
			entry.allowing("topic", "by", "on", "hash");
			var on = entry.get("on");
			on.text();
			var review = new Review(entry.get("topic").text(), entry.get("by").text(),
				on.as(LocalDate::parse, LocalDate.EPOCH, "a day such as 2026-11-23"), entry.get("hash").textOr(""));
			newest.merge(review.topic(), review, (one, other) -> other.on().isBefore(one.on()) ? one : other);
		}
		return Map.copyOf(newest);
	}

	private Practice practice(Lexicon lexicon) {
		var scenarios = files.list("scenarios/", ".yaml").stream().map(file -> new ScenarioReader(optional(file)).read()).sorted(Comparator.comparingInt(Scenario::stage).thenComparingInt(Scenario::order)).toList();
		var emergencies = EmergencyReply.read(files.text(EmergencyReply.FILE).orElse(""), notes);
		var marking = new MarkingReader(this::optional, lexicon).read(claims -> new MarkedRepliesReader(claims, notes).read(files.text(MarkedRepliesReader.FILE).orElse("")), emergencies, files.lessons());
		return new Practice(scenarios, ScenarioReader.drills(optional(ScenarioReader.DRILLS)), marking);
	}

	private List<TopicGroup> groups() {
		var groups = new ArrayList<TopicGroup>();
		for (var group : optional("groups.yaml").items()) {
			group.allowing("title", "topics");
			groups.add(new TopicGroup(group.get("title").text(), group.get("topics").texts()));
		}
		return List.copyOf(groups);
	}
}

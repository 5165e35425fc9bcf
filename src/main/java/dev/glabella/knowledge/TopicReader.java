package dev.glabella.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Reads one file of {@code topics/} or {@code routes/}. */
final class TopicReader {

	private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

	private final FrontMatter parts;
	private final Field fields;

	TopicReader(FrontMatter parts) {
		this.parts = parts;
		this.fields = parts.fields();
	}

	Topic topic() {
		fields.allowing("id", "title", "questions", "facts", "never", "related", "sources", "decision", "reason");
		if (parts.opening().isEmpty()) fields.wrongBeside("short", "the short answer is missing; write it below the second line of dashes");
		var decision = decision("answer", Decision.ANSWER, Decision.HANDOFF);
		return new Topic(id(), fields.get("title").text(), fields.get("questions").texts(), parts.opening(), parts.more(),
			unique(fields.get("facts")).items(TopicReader::fact), unique(fields.get("never")).items(TopicReader::claim),
			fields.get("related").textsOrNone(), fields.get("sources").textsOrNone(), decision, reason(decision));
	}

	Route route() {
		fields.allowing("id", "title", "questions", "decision", "reason", "variants");
		if (!parts.more().isEmpty()) fields.wrongBeside("more", "a route has one text only; remove '## More'");
		var decision = decision(null, Decision.HANDOFF, Decision.SMALLTALK, Decision.DECLINE, Decision.URGENT);
		var variants = unique(fields.get("variants")).items(TopicReader::variant);
		if (!variants.isEmpty() && decision != Decision.SMALLTALK) fields.get("variants").wrong("only small talk has variants; remove them");
		if (parts.opening().isEmpty() && variants.isEmpty()) fields.wrongBeside("short", "the reply is missing; write it below the second line of dashes");
		var own = variants.isEmpty() ? fields.get("questions").texts() : fields.get("questions").textsOrNone();
		var questions = Stream.concat(own.stream(), variants.stream().flatMap(variant -> variant.questions().stream())).toList();
		return new Route(id(), fields.get("title").text(), questions, decision, reason(decision), parts.opening(), variants);
	}

	private static Fact fact(Field fact) {
		fact.allowing("id", "say", "sources", "optional");
		return new Fact(id(fact.get("id")), fact.get("say").text(), fact.get("sources").textsOrNone(), flag(fact.get("optional")));
	}

	private static Claim claim(Field claim) {
		claim.allowing("id", "claim", "why");
		return new Claim(id(claim.get("id")), claim.get("claim").text(), claim.get("why").text());
	}

	private static Route.Variant variant(Field variant) {
		variant.allowing("id", "questions", "reply");
		return new Route.Variant(id(variant.get("id")), variant.get("questions").texts(), variant.get("reply").text());
	}

	static boolean flag(Field field) {
		return field.as(TopicReader::flag, false, "true or false");
	}

	private static boolean flag(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	/** The file's name is the id: other files and the record of past chats point to it. */
	private String id() {
		var name = fields.file().substring(fields.file().lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
		var id = id(fields.get("id"));
		if (!id.isEmpty() && !id.equals(name)) fields.get("id").wrong("'" + id + "' differs from the name of the file; write '" + name + "', or rename the file");
		return name;
	}

	static String id(Field field) {
		var id = field.text();
		if (!id.isEmpty() && !id.matches(ID)) field.wrong("'" + id + "' is no id; use lower-case words joined by hyphens");
		return id;
	}

	private static Field unique(Field list) {
		var seen = new HashSet<String>();
		for (var item : list.items()) {
			var id = item.get("id");
			if (id.textOrNull() instanceof String name && !seen.add(name)) id.wrong("'" + name + "' is used twice; give each its own id");
		}
		return list;
	}

	private Decision decision(@Nullable String fallback, Decision... allowed) {
		var field = fields.get("decision");
		if (fallback == null) field.text();
		var names = Stream.of(allowed).map(Decision::code).toList();
		return field.as(text -> decision(text, List.of(allowed)), allowed[0], "one of " + String.join(", ", names));
	}

	private static Decision decision(String text, List<Decision> allowed) {
		var decision = Decision.valueOf(text.toUpperCase(Locale.ROOT));
		if (!allowed.contains(decision) || !decision.code().equals(text)) throw new IllegalArgumentException(text);
		return decision;
	}

	private @Nullable String reason(Decision decision) {
		var reason = fields.get("reason");
		if (decision == Decision.HANDOFF) return reason.text();
		if (!reason.missing()) reason.wrong("goes only with 'decision: handoff'; remove it");
		return null;
	}
}

package dev.glabella.knowledge;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Marking.Criterion;
import dev.glabella.knowledge.Marking.FactWordings;
import dev.glabella.knowledge.Marking.Range;
import dev.glabella.knowledge.Marking.ReadinessItem;
import dev.glabella.knowledge.Marking.WrongClaim;
import dev.glabella.knowledge.Scenario.Flag;
import org.jspecify.annotations.Nullable;

/** Reads the folder {@code grading/}. */
final class MarkingReader {

	static final String FACTS = "grading/facts.yaml";
	static final String CLAIMS = "grading/claims.yaml";
	static final String SIGNALS = "grading/signals.yaml";
	static final String CRITERIA = "grading/criteria.yaml";
	static final String READINESS = "grading/readiness.yaml";
	private static final Set<String> CLAIM_CRITERIA = Set.of("claims", "role", "honest");
	private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?) to (\\d+(?:\\.\\d+)?) (minutes|hours|days|weeks|months|years|percent)");

	private final Function<String, Field> files;
	private final Lexicon lexicon;

	/** @param files gives a file by its name, an empty one where there is none */
	MarkingReader(Function<String, Field> files, Lexicon lexicon) {
		this.files = files;
		this.lexicon = lexicon;
	}

	/** @param replies reads the marked replies, given the ids of the claims */
	Marking read(Function<Set<String>, List<MarkedReply>> replies, List<EmergencyReply> emergencies, KeptLessons lessons) {
		var claims = files.apply(CLAIMS).allowing("words", "denied", "claims");
		var claimWords = WordLists.of(claims.get("words"), lexicon);
		var signals = files.apply(SIGNALS).allowing("words", "signals", "jargon");
		var known = claims(claims.get("claims"), claimWords);
		return new Marking(facts(files.apply(FACTS)), known, patternsOrNone(claims.get("denied"), claimWords), signals(signals), jargon(signals), criteria(files.apply(CRITERIA)),
				readiness(files.apply(READINESS)), replies.apply(known.stream().map(WrongClaim::id).collect(Collectors.toSet())), emergencies, lessons);
	}

	private static Map<String, FactWordings> facts(Field file) {
		file.allowing("facts");
		var facts = new LinkedHashMap<String, FactWordings>();
		file.get("facts").entries().forEach((id, fact) -> {
			fact.allowing("says", "ask", "wordings", "opposites", "range");
			facts.put(id, new FactWordings(id, fact.get("says").text(), fact.get("ask").text(), fact.get("wordings").texts(), fact.get("opposites").textsOrNone(), range(fact.get("range"))));
		});
		return Collections.unmodifiableMap(facts);
	}

	private static @Nullable Range range(Field range) {
		return range.missing() ? null : range.as(MarkingReader::range, null, "a range such as '1 to 14 days'; units are minutes, hours, days, weeks, months, years and percent");
	}

	private static Range range(String text) {
		var range = RANGE.matcher(text);
		if (!range.matches()) throw new IllegalArgumentException(text);
		return new Range(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)), range.group(3));
	}

	private static List<WrongClaim> claims(Field list, WordLists words) {
		var seen = new HashSet<String>();
		return list.items(claim -> {
			claim.allowing("id", "title", "critical", "criterion", "fact", "never", "better", "only-with", "patterns", "except", "examples", "not");
			var id = TopicReader.id(claim.get("id"));
			if (!seen.add(id)) claim.get("id").wrong("'" + id + "' is used twice; give each its own id");
			return new WrongClaim(id, claim.get("title").text(), TopicReader.flag(claim.get("critical")), criterion(claim.get("criterion")), claim.get("fact").text(), claim.get("never").textsOrNone(), claim.get("better").text(),
					flags(claim.get("only-with")), words.patterns(claim.get("patterns")), patternsOrNone(claim.get("except"), words), claim.get("examples").texts(), claim.get("not").textsOrNone());
		});
	}

	private static String criterion(Field criterion) {
		var name = criterion.textOr("claims");
		if (!CLAIM_CRITERIA.contains(name)) criterion.wrong("'" + name + "' is no criterion that claims are marked under; write claims, role or honest");
		return name;
	}

	private static List<Flag> flags(Field flags) {
		var names = Stream.of(Flag.values()).map(Flag::code).collect(Collectors.joining(", "));
		return flags.items().stream().flatMap(field -> Stream.of(Flag.values()).filter(flag -> field.as(text -> flag.code().equals(text), false, names))).toList();
	}

	private Map<String, PatternSet> signals(Field file) {
		if (file.missing()) return Map.of();
		var signals = new LinkedHashMap<String, PatternSet>();
		PatternsReader.sets(file.get("signals"), WordLists.of(file.get("words"), lexicon), false).forEach(signal -> signals.put(signal.id(), signal));
		return Collections.unmodifiableMap(signals);
	}

	private List<String> jargon(Field file) {
		return patternsOrNone(file.get("jargon"), WordLists.of(file.get("words"), lexicon));
	}

	private static List<String> patternsOrNone(Field field, WordLists words) {
		return field.missing() ? List.of() : words.patterns(field);
	}

	private static List<Criterion> criteria(Field file) {
		return file.items(criterion -> {
			criterion.allowing("id", "title", "weight", "about");
			return new Criterion(TopicReader.id(criterion.get("id")), criterion.get("title").text(), criterion.get("weight").as(Integer::valueOf, 0, "a whole number"), criterion.get("about").text());
		});
	}

	private static List<ReadinessItem> readiness(Field file) {
		var seen = new HashSet<String>();
		return file.items(item -> {
			item.allowing("id", "text");
			var id = TopicReader.id(item.get("id"));
			if (!seen.add(id)) item.get("id").wrong("'" + id + "' is used twice; give each its own id");
			return new ReadinessItem(id, item.get("text").text());
		});
	}
}

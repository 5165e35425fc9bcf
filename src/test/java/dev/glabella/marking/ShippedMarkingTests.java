package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.language.Analyzer;
import dev.glabella.language.WordPatterns;
import dev.glabella.marking.Signals.Signal;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.junit.jupiter.api.Test;

/** What ships for marking proves itself: each example is found, and none of what stands beside it as harmless. */
class ShippedMarkingTests {

	private static final Knowledge KNOWLEDGE = KnowledgeFiles.at(null).read();

	@Test
	void wasLearnedFromWhatShips() {
		assertThat(Lessons.areLearned(KNOWLEDGE.practice().marking())).as("run 'mvn package -DskipTests' and 'java -jar target/glabella.jar learn', and keep the file it writes").isTrue();
	}

	@Test
	void seesEveryExampleOfAClaimAndIsCertainOfNoNearMiss() {
		var wrong = new TreeSet<String>();
		try (var trainer = new Trainer()) {
			var marker = Marker.of(KNOWLEDGE, new Meanings(trainer), Clock.systemUTC());
			for (var claim : KNOWLEDGE.practice().marking().claims()) {
				var situation = Situation.of(List.of(), claim.onlyWith().isEmpty() ? null : claim.onlyWith().getFirst());
				for (var text : claim.examples()) if (claims(marker, situation, text, claim.id()).isEmpty()) wrong.add(claim.id() + " is not found in: " + text);
				for (var text : claim.not()) if (claims(marker, situation, text, claim.id()).stream().anyMatch(ClaimFound::sure)) wrong.add(claim.id() + " is found in: " + text);
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** None of these is among what is learned from. */
	@Test
	void tellsHelpNowFromHelpThatIsOnlyNamed() {
		try (var trainer = new Trainer()) {
			var marker = Marker.of(KNOWLEDGE, new Meanings(trainer), Clock.systemUTC());
			assertThat(List.of("Ring 911 right away, please, and unlock your front door.", "Your mouth is swelling, so this is for the ambulance. Call them this minute.", "Off to the emergency room with you now! Let your sister drive."))
				.allSatisfy(text -> assertThat(toAnEmergency(marker, text).isStopped()).as(text).isFalse());
			assertThat(List.of("If it still bothers you tonight, you could think about 911.", "The ER? They would only tell you to rest. Have a warm drink.", "Keep 911 in mind, but first lie down a little.", "Some people ring 911 for that, I would not."))
				.allSatisfy(text -> assertThat(toAnEmergency(marker, text).isStopped()).as(text).isTrue());
		}
	}

	@Test
	void quotesWhatHelpWasFoundInAndHoldsComfortBeforeItAgainstTheReply() {
		try (var trainer = new Trainer()) {
			var marker = Marker.of(KNOWLEDGE, new Meanings(trainer), Clock.systemUTC());
			assertThat(escalation(marker, "Call 911 now. Don't worry, they are quick.")).isEqualTo("DONE pattern: Call 911");
			assertThat(escalation(marker, "Don't worry. Call 911 now.")).isEqualTo("PARTLY pattern: Call 911, comfort-first: Don't worry");
			assertThat(escalation(marker, "Go to the ER if it gets worse.")).isEqualTo("NOT missed-emergency: Go to the ER");
			assertThat(escalation(marker, "Have some tea and rest.")).isEqualTo("NOT missed-emergency: null");
		}
	}

	private static String escalation(Marker marker, String text) {
		var mark = toAnEmergency(marker, text).marks().stream().filter(one -> one.criterion() == Criterion.ESCALATION).findFirst().orElseThrow();
		return mark.mark() + " " + mark.findings().stream().map(finding -> finding.rule() + ": " + (finding.quote() == null ? null : finding.quote().text())).collect(Collectors.joining(", "));
	}

	private static Marks toAnEmergency(Marker marker, String text) {
		return marker.mark(Situation.of(List.of(), Flag.EMERGENCY), text, null);
	}

	private static List<ClaimFound> claims(Marker marker, Situation situation, String text, String id) {
		return marker.mark(situation, text, null).claims().stream().filter(found -> found.claim().id().equals(id)).toList();
	}

	@Test
	void findsEveryExampleOfASignalAndNoNearMiss() {
		var analyzer = Analyzer.forPractice(KNOWLEDGE, Clock.systemUTC());
		var wrong = new TreeSet<String>();
		for (var signal : KNOWLEDGE.practice().marking().signals().values()) {
			var patterns = new WordPatterns<String>().add(signal.id(), signal.patterns());
			for (var text : signal.examples()) if (!matches(patterns, analyzer, text)) wrong.add(signal.id() + " is not found in: " + text);
			for (var text : signal.not()) if (matches(patterns, analyzer, text)) wrong.add(signal.id() + " is found in: " + text);
		}
		assertThat(wrong).isEmpty();
	}

	private static boolean matches(WordPatterns<String> patterns, Analyzer analyzer, String text) {
		return analyzer.analyze(text).sentences().stream().anyMatch(sentence -> patterns.matchAny(sentence.tokens()));
	}

	@Test
	void findsEachWordThatPatientsMayNotKnow() {
		var analyzer = Analyzer.forPractice(KNOWLEDGE, Clock.systemUTC());
		var signals = new Signals(KNOWLEDGE.practice().marking());
		var words = KNOWLEDGE.practice().marking().jargon().stream().flatMap(pattern -> pattern.contains(" ") ? Stream.of(pattern) : Arrays.stream(pattern.split("\\|")));
		assertThat(words).hasSizeGreaterThan(50).allSatisfy(word -> {
			var reply = new ReadReply(analyzer.analyze("It touches the " + word + " here."), List.of());
			assertThat(signals.jargon(reply, signals.in(reply))).as(word).isNotEmpty();
		});
	}

	@Test
	void hasEverythingThatTheEngineAsksForByName() {
		var marking = KNOWLEDGE.practice().marking();
		assertThat(marking.signals().keySet()).containsExactlyInAnyOrderElementsOf(Arrays.stream(Signal.values()).map(Signal::code).toList());
		assertThat(marking.criteria()).extracting(criterion -> criterion.id()).containsExactlyElementsOf(Arrays.stream(Criterion.values()).map(Criterion::code).toList());
		assertThat(marking.criteria().stream().mapToInt(criterion -> criterion.weight()).sum()).isEqualTo(100);
	}
}

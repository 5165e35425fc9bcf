package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.PatternSet;
import dev.glabella.language.Analyzer;
import dev.glabella.language.Utterance;

/** Holds the patterns that ship to the sentences that stand beside them. */
class ShippedPatternsTests {

	private static Knowledge knowledge;
	private static Analyzer analyzer;
	private static RedFlagFinder redFlags;

	@BeforeAll
	static void read() {
		knowledge = KnowledgeFiles.of(Path.of("knowledge")).read();
		analyzer = new Analyzer(knowledge, Clock.systemUTC());
		redFlags = new RedFlagFinder(knowledge.redFlags());
	}

	@Test
	void findARedFlagAsUrgentAsItsExamplesAre() {
		var levels = List.copyOf(knowledge.redFlags().levels().keySet());
		assertThat(sentences(knowledge.redFlags().flags(), PatternSet::examples)).isNotEmpty()
			.filteredOn(sentence -> sentence.found(redFlags::find).map(found -> levels.indexOf(found.level()) > levels.indexOf(sentence.set().level())).orElse(true)).isEmpty();
	}

	@Test
	void takeNothingElseForThatRedFlag() {
		assertThat(sentences(knowledge.redFlags().flags(), PatternSet::not)).isNotEmpty().filteredOn(sentence -> sentence.found(redFlags::find).filter(sentence.set()::equals).isPresent()).isEmpty();
	}

	@Test
	void findOnePersonsCaseInItsExamples() {
		var cases = new CaseFinder(knowledge.personalCues());
		assertThat(sentences(knowledge.personalCues(), PatternSet::examples)).isNotEmpty().filteredOn(sentence -> sentence.found(cases::find).isEmpty()).isEmpty();
	}

	@Test
	void takeNothingElseForThatCase() {
		for (var cue : knowledge.personalCues()) {
			var alone = new CaseFinder(List.of(cue));
			assertThat(sentences(List.of(cue), PatternSet::not)).filteredOn(sentence -> sentence.found(alone::find).isPresent()).isEmpty();
		}
	}

	/** A sentence beside a set of patterns. */
	private record Beside(PatternSet set, String text) {

		Optional<PatternSet> found(Function<Utterance, Optional<PatternSet>> finder) {
			return finder.apply(analyzer.analyze(text));
		}

		@Override
		public String toString() {
			return set.id() + ": " + text;
		}
	}

	private static List<Beside> sentences(List<PatternSet> sets, Function<PatternSet, List<String>> which) {
		return sets.stream().flatMap(set -> which.apply(set).stream().map(text -> new Beside(set, text))).toList();
	}
}

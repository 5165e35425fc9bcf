package dev.glabella.marking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.knowledge.EmergencyReply;
import dev.glabella.knowledge.Marking;
import dev.glabella.language.Analyzer;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Meanings;

/** Learns what replies to an emergency sound like that send nobody to emergency help now, though they may name it ("if it gets worse, 911", "no need for the ER"). */
final class EmergencyLesson {

	/** All of these replies answer an emergency, so there is nothing to tell apart. */
	static final String FLAG = "";
	private static final int FEWEST = 2;

	private EmergencyLesson() {}

	/** Names all that is learned from, as {@link ClaimLesson#name} does. */
	static String name(Marking marking) {
		if (!teaches(marking)) return LessonName.NOTHING;
		return LessonName.of(Stream.concat(Stream.of(FEWEST, LogisticFit.RIDGE, LogisticFit.TOLERANCE, LogisticFit.MOST_STEPS), marking.emergencies().stream().flatMap(reply -> Stream.of(reply.helps(), reply.text()))));
	}

	/** Whether there is something to tell apart. */
	private static boolean teaches(Marking marking) {
		return marking.emergencies().stream().map(EmergencyReply::helps).distinct().count() == 2;
	}

	/** Takes some seconds. The odds of what is learned are those of a reply that does not help. */
	static Sense learn(Marking marking, Analyzer analyzer, Meanings meanings) {
		if (!teaches(marking)) return Sense.none();
		var replies = marking.emergencies();
		var read = replies.parallelStream().map(reply -> analyzer.analyze(reply.text())).toList();
		var vectors = meanings.ofAll(read.stream().map(Utterance::text).toList());
		var grams = read.stream().map(reply -> Grams.of(reply.tokens().toList())).toList();
		var words = ClaimLesson.words(grams.stream(), FEWEST);
		var rows = IntStream.range(0, replies.size()).mapToObj(i -> Sense.features(vectors.get(i), FLAG, grams.get(i), words)).toList();
		var weights = LogisticFit.fit(rows, replies.stream().map(reply -> !reply.helps()).toList(), replies.stream().map(reply -> 1.0).toList(), Sense.length(vectors.getFirst().length, words.size()));
		return new Sense(List.of(), words, new double[][] {weights});
	}
}

package dev.glabella.marking;

import java.util.List;
import java.util.stream.IntStream;

import dev.glabella.knowledge.EmergencyReply;
import dev.glabella.language.Analyzer;
import dev.glabella.matching.Meanings;

/** Learns what replies to an emergency sound like that send nobody to emergency help now, though they may name it ("if it gets worse, 911", "no need for the ER"). */
final class EmergencyLesson {

	/** All of these replies answer an emergency, so there is nothing to tell apart. */
	static final String FLAG = "";
	private static final int FEWEST = 2;

	private EmergencyLesson() {}

	/** Takes some seconds. The odds of what is learned are those of a reply that does not help. */
	static Sense learn(List<EmergencyReply> replies, Analyzer analyzer, Meanings meanings) {
		if (replies.isEmpty()) return Sense.none();
		var vectors = meanings.ofAll(replies.stream().map(EmergencyReply::text).toList());
		var grams = replies.parallelStream().map(reply -> Grams.of(analyzer.analyze(reply.text()).tokens().toList())).toList();
		var words = ClaimLesson.words(grams.stream(), FEWEST);
		var rows = IntStream.range(0, replies.size()).mapToObj(i -> Sense.features(vectors.get(i), FLAG, grams.get(i), words)).toList();
		var weights = LogisticFit.fit(rows, replies.stream().map(reply -> !reply.helps()).toList(), replies.stream().map(reply -> 1.0).toList(), Sense.length(vectors.getFirst().length, words.size()));
		return new Sense(List.of(), words, new double[][] {weights});
	}
}

package dev.glabella.marking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.glabella.knowledge.MarkedReply;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.matching.Meanings;

/**
 * What was learned from replies that people had read: how much a stretch of text is of some kind, and which. Logistic regression over its meaning, over its meaning once more for what the patient's words call for, since the same
 * words are harmless to one patient and dangerous to another, and over its words. {@link ClaimLesson} and {@link EmergencyLesson} learn it.
 * @param kinds the kinds, in the order of the scorers after the first, which is for all of them
 * @param words place of each known word feature
 * @param weights one row for each scorer, as {@link Features} lays them out
 */
record Sense(List<String> kinds, Map<String, Integer> words, double[][] weights) {

	/** Word features weigh this much beside the meaning, whose length is 1; the meaning for one flag weighs less than the meaning for all. */
	static final double WORDS = 2, FLAGGED = 0.5, FLAG = 0.15;
	/** What the patient's words can call for; each has its own block of weights. */
	private static final List<String> FLAGS = Stream.concat(Stream.of(MarkedReply.NO_FLAG), Stream.of(Flag.values()).map(Flag::code)).toList();

	/**
	 * A text as numbers: its meaning, the block of its flag, and the places of its words, each with the same value. A row of weights holds the parts of the meaning, for each flag these parts and a constant, the words, and a
	 * constant.
	 * @param flag index of the flag, -1 where nobody has said
	 */
	record Features(float[] meaning, int flag, int[] words, double each) {

		double dot(double[] x) {
			double sum = x[x.length - 1];
			for (int i = 0; i < meaning.length; i++) sum += meaning[i] * x[i];
			if (flag >= 0) {
				int block = block();
				double part = 0;
				for (int i = 0; i < meaning.length; i++) part += meaning[i] * x[block + i];
				sum += FLAGGED * part + FLAG * x[block + meaning.length];
			}
			int from = wordsFrom(meaning.length);
			for (int word : words) sum += each * x[from + word];
			return sum;
		}

		void addTo(double[] x, double times) {
			x[x.length - 1] += times;
			for (int i = 0; i < meaning.length; i++) x[i] += meaning[i] * times;
			if (flag >= 0) {
				int block = block();
				for (int i = 0; i < meaning.length; i++) x[block + i] += meaning[i] * times * FLAGGED;
				x[block + meaning.length] += FLAG * times;
			}
			int from = wordsFrom(meaning.length);
			for (int word : words) x[from + word] += each * times;
		}

		private int block() {
			return meaning.length + flag * (meaning.length + 1);
		}
	}

	/** Whatever decides, beside the model, what a row of weights means. */
	static List<Object> layout() {
		return List.of(WORDS, FLAGGED, FLAG, FLAGS);
	}

	private static int wordsFrom(int meaning) {
		return meaning + FLAGS.size() * (meaning + 1);
	}

	/** How long a row of weights is. */
	static int length(int meaning, int words) {
		return wordsFrom(meaning) + words + 1;
	}

	/** @param flag as in {@link MarkedReply#flag()} */
	static Features features(float[] meaning, String flag, Set<String> grams, Map<String, Integer> places) {
		var words = grams.stream().map(places::get).filter(place -> place != null).mapToInt(place -> place).toArray();
		return new Features(meaning, FLAGS.indexOf(flag), words, WORDS / Math.sqrt(Math.max(1, words.length)));
	}

	/** Knows nothing, and says that of everything. */
	static Sense none() {
		return new Sense(List.of(), Map.of(), new double[0][]);
	}

	boolean isEmpty() {
		return weights.length == 0;
	}

	Features features(float[] meaning, String flag, Set<String> grams) {
		return features(meaning, flag, grams, words);
	}

	/** Odds, as a logarithm, that the text is of some kind; 0 where nothing was learned. */
	double odds(Features features) {
		return isEmpty() ? 0 : features.dot(weights[0]);
	}

	/** Likewise for each kind, given that it is of one; comparable with each other only. */
	Map<String, Double> byKind(Features features) {
		var scores = new HashMap<String, Double>();
		for (int kind = 0; kind < kinds.size(); kind++) scores.put(kinds.get(kind), features.dot(weights[kind + 1]));
		return scores;
	}

	/** As half floats, which moves odds by less than a hundredth. */
	void write(DataOutputStream out) throws IOException {
		out.writeInt(kinds.size());
		for (var kind : kinds) out.writeUTF(kind);
		var inOrder = new String[words.size()];
		words.forEach((word, place) -> inOrder[place] = word);
		out.writeInt(inOrder.length);
		for (var word : inOrder) out.writeUTF(word);
		out.writeInt(isEmpty() ? 0 : weights[0].length);
		for (var row : weights) for (double weight : row) out.writeShort(Float.floatToFloat16((float) weight));
	}

	static Sense read(DataInputStream in) throws IOException {
		var kinds = new ArrayList<String>();
		for (int left = in.readInt(); left > 0; left--) kinds.add(in.readUTF());
		var words = new HashMap<String, Integer>();
		int size = in.readInt();
		for (int place = 0; place < size; place++) words.put(in.readUTF(), place);
		int length = in.readInt();
		if (length != 0 && length != length(Meanings.DIMENSIONS, size)) throw new IOException("a row of weights cannot have " + length + " numbers");
		var weights = new double[length == 0 ? 0 : kinds.size() + 1][length];
		for (var row : weights) for (int i = 0; i < length; i++) row[i] = Float.float16ToFloat(in.readShort());
		return new Sense(List.copyOf(kinds), Map.copyOf(words), weights);
	}
}

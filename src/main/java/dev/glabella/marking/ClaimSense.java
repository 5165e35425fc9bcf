package dev.glabella.marking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was learned from marked replies: how much a clause sounds as if it made some critical wrong claim, and which. Logistic regression over the clause's meaning and its words; {@link ClaimLesson} learns it.
 * @param claims the critical claims, in the order of the scorers after the first
 * @param words place of each known word feature
 * @param weights one row for "some claim" and one for each claim: the parts of the meaning, then the word features, then the constant
 */
record ClaimSense(List<String> claims, Map<String, Integer> words, float[][] weights) {

	/** Word features weigh this much beside the meaning, whose length is 1. */
	static final double WORDS = 2;

	/** Knows nothing, and says that of everything. */
	static ClaimSense none() {
		return new ClaimSense(List.of(), Map.of(), new float[0][]);
	}

	/** Odds, as a logarithm, that the clause makes some critical claim. */
	double danger(float[] meaning, Set<String> grams) {
		return weights.length == 0 ? 0 : score(weights[0], meaning, grams);
	}

	/** Likewise for each claim, given that it is one; comparable with each other only. */
	Map<String, Double> byClaim(float[] meaning, Set<String> grams) {
		var scores = new HashMap<String, Double>();
		for (int c = 0; c < claims.size(); c++) scores.put(claims.get(c), score(weights[c + 1], meaning, grams));
		return scores;
	}

	private double score(float[] row, float[] meaning, Set<String> grams) {
		double sum = row[row.length - 1];
		for (int i = 0; i < meaning.length; i++) sum += row[i] * meaning[i];
		var known = grams.stream().map(words::get).filter(place -> place != null).toList();
		double each = WORDS / Math.sqrt(Math.max(1, known.size()));
		for (int place : known) sum += each * row[meaning.length + place];
		return sum;
	}

	void write(DataOutputStream out) throws IOException {
		out.writeInt(claims.size());
		for (var claim : claims) out.writeUTF(claim);
		var inOrder = new String[words.size()];
		words.forEach((word, place) -> inOrder[place] = word);
		out.writeInt(inOrder.length);
		for (var word : inOrder) out.writeUTF(word);
		out.writeInt(weights.length == 0 ? 0 : weights[0].length);
		for (var row : weights) for (float weight : row) out.writeFloat(weight);
	}

	static ClaimSense read(DataInputStream in) throws IOException {
		var claims = new ArrayList<String>();
		for (int left = in.readInt(); left > 0; left--) claims.add(in.readUTF());
		var words = new HashMap<String, Integer>();
		int size = in.readInt();
		for (int place = 0; place < size; place++) words.put(in.readUTF(), place);
		int length = in.readInt();
		var weights = new float[length == 0 ? 0 : claims.size() + 1][length];
		for (var row : weights) for (int i = 0; i < length; i++) row[i] = in.readFloat();
		return new ClaimSense(List.copyOf(claims), Map.copyOf(words), weights);
	}
}

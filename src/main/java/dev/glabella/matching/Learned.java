package dev.glabella.matching;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.glabella.language.Analyzer;

/**
 * What a lesson came to, and the texts that it was about. The lesson on the content as it ships is learned when the program is built and lies in the jar, so that a server answers seconds after its start; a server with other content
 * learns for itself.
 * @param texts the examples, with their spelling repaired
 * @param background sentences about none of the labels, likewise
 * @param unclaimed positions of the background sentences that are about nothing indeed
 */
record Learned(List<String> texts, List<String> background, KernelClassifier classifier, Calibration calibration, int[] unclaimed) {

	static final String SHIPPED = "content.lesson";

	/** Names what is learned from: the same name stands for the same texts in the same order, read in the same way. */
	static String name(Analyzer analyzer, List<Example> examples, Map<String, String> descriptions, List<String> background) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			add(digest, List.of(KnownVectors.MAKE, analyzer.spelling()));
			add(digest, examples.stream().flatMap(example -> Stream.of(example.label(), example.text())).toList());
			add(digest, new TreeMap<>(descriptions).entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())).toList());
			add(digest, background);
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}

	private static void add(MessageDigest digest, List<String> texts) {
		digest.update(Integer.toString(texts.size()).getBytes(StandardCharsets.UTF_8));
		for (var text : texts) {
			digest.update((byte) 0);
			digest.update(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** What was learned when the program was built, if it was learned from the same. */
	static Optional<Learned> shipped(String name) {
		try (var stream = Learned.class.getResourceAsStream(SHIPPED)) {
			return stream == null ? Optional.empty() : read(stream, name);
		} catch (IOException e) {
			throw new IllegalStateException(SHIPPED + " could not be read; build the program anew: " + e.getMessage(), e);
		}
	}

	/** What {@link #write} wrote, unless under another name. */
	static Optional<Learned> read(InputStream stream, String name) throws IOException {
		var in = new DataInputStream(new BufferedInputStream(stream));
		if (!in.readUTF().equals(name)) return Optional.empty();
		var texts = readTexts(in);
		var background = readTexts(in);
		var weights = new float[in.readInt()][texts.size()];
		for (var row : weights) for (int i = 0; i < row.length; i++) row[i] = in.readFloat();
		var calibration = new double[in.readInt()];
		for (int i = 0; i < calibration.length; i++) calibration[i] = in.readDouble();
		var unclaimed = new int[in.readInt()];
		for (int i = 0; i < unclaimed.length; i++) unclaimed[i] = in.readInt();
		return Optional.of(new Learned(texts, background, new KernelClassifier(weights), new Calibration(calibration), unclaimed));
	}

	void write(OutputStream stream, String name) throws IOException {
		var out = new DataOutputStream(new BufferedOutputStream(stream));
		out.writeUTF(name);
		writeTexts(out, texts);
		writeTexts(out, background);
		var weights = classifier.weights();
		out.writeInt(weights.length);
		for (var row : weights) for (float weight : row) out.writeFloat(weight);
		out.writeInt(calibration.weights().length);
		for (double weight : calibration.weights()) out.writeDouble(weight);
		out.writeInt(unclaimed.length);
		for (int position : unclaimed) out.writeInt(position);
		out.flush();
	}

	private static List<String> readTexts(DataInputStream in) throws IOException {
		var texts = new String[in.readInt()];
		for (int i = 0; i < texts.length; i++) texts[i] = in.readUTF();
		return List.of(texts);
	}

	private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (var text : texts) out.writeUTF(text);
	}
}

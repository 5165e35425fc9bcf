package dev.glabella.matching;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts that the sentence model has seen before. A pass of the model takes milliseconds, and learning the content takes thousands of passes: those over the content as it ships are made when
 * the program is built, so that a server answers seconds after its start; later ones are kept, so that a changed phrasing costs one pass.
 * <p>
 * A text is known by its digest. The numbers are kept as half floats, which moves a cosine by less than a thousandth. Safe for use by many threads.
 */
class KnownVectors {

	/** More than the content will ever have; each takes less than a kilobyte. */
	private static final int MOST_KEPT = 20_000;
	/** What the vectors were made by and how; a file of another make is passed over. */
	static final String MAKE = "bge-small-en-v1.5-q " + SentenceModel.DIMENSIONS;
	static final String SHIPPED = "content.vectors";

	private final Map<Key, short[]> shipped;
	private final Cache<Key, short[]> used = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

	/** The first half of a SHA-256 digest. */
	private record Key(long high, long low) {

		static Key of(String text) {
			try {
				var digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
				return new Key(digest.getLong(), digest.getLong());
			} catch (NoSuchAlgorithmException impossible) {
				throw new IllegalStateException("every Java platform has SHA-256", impossible);
			}
		}
	}

	private KnownVectors(Map<Key, short[]> shipped) {
		this.shipped = shipped;
	}

	/** Those that were made when the program was built; none where that step was left out, which only costs time. */
	static KnownVectors shipped() {
		try (var stream = KnownVectors.class.getResourceAsStream(SHIPPED)) {
			return stream == null ? new KnownVectors(Map.of()) : read(stream);
		} catch (IOException e) {
			throw new IllegalStateException(SHIPPED + " could not be read; build the program anew: " + e.getMessage(), e);
		}
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @throws IOException when it ends too early
	 */
	static KnownVectors read(InputStream stream) throws IOException {
		var in = new DataInputStream(new BufferedInputStream(stream));
		if (!in.readUTF().equals(MAKE)) return new KnownVectors(Map.of());
		var vectors = new HashMap<Key, short[]>();
		for (int left = in.readInt(); left > 0; left--) {
			var key = new Key(in.readLong(), in.readLong());
			var bytes = in.readNBytes(SentenceModel.DIMENSIONS * Short.BYTES);
			if (bytes.length < SentenceModel.DIMENSIONS * Short.BYTES) throw new EOFException("it ends in the middle of a vector");
			var halves = new short[SentenceModel.DIMENSIONS];
			ByteBuffer.wrap(bytes).asShortBuffer().get(halves);
			vectors.put(key, halves);
		}
		return new KnownVectors(vectors);
	}

	/** Writes those that were asked for or put since the start. */
	void write(OutputStream stream) throws IOException {
		var out = new DataOutputStream(new BufferedOutputStream(stream));
		var entries = Map.copyOf(used.asMap());
		out.writeUTF(MAKE);
		out.writeInt(entries.size());
		for (var entry : entries.entrySet()) {
			out.writeLong(entry.getKey().high());
			out.writeLong(entry.getKey().low());
			for (short half : entry.getValue()) out.writeShort(half);
		}
		out.flush();
	}

	/** The vector of a text, or null when it is not known. */
	float @Nullable [] get(String text) {
		var key = Key.of(text);
		var halves = used.get(key, shipped::get);
		if (halves == null) return null;
		var vector = new float[halves.length];
		for (int d = 0; d < vector.length; d++) vector[d] = Float.float16ToFloat(halves[d]);
		return SentenceModel.unit(vector);   // halves are a little off
	}

	void put(String text, float[] vector) {
		var halves = new short[vector.length];
		for (int d = 0; d < halves.length; d++) halves[d] = Float.floatToFloat16(vector[d]);
		used.put(Key.of(text), halves);
	}
}

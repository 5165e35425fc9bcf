package dev.glabella.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * The sentence model bge-small-en-v1.5, quantised to 8 bits, run on the CPU from the files inside the jar.
 * <p>
 * A text becomes a unit vector of {@value #DIMENSIONS} numbers; texts of like meaning point the same way, so the dot product is their
 * cosine. It points half-way between the vector of the first position, as the model's authors prescribe, and the mean over all positions, which the same pass yields and which tells close
 * meanings apart a little better. Each pass uses one thread: callers run side by side instead, which serves two visitors sooner than one visitor twice as fast. Safe for use by many threads.
 */
class SentenceModel implements AutoCloseable {

	static final int DIMENSIONS = 384;
	/** In tokens. A visitor's message is cut there; attention costs grow with the square of the length. */
	static final int MAX_LENGTH = 128;
	private static final int BATCH = 16;

	private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
	private final OrtSession session;
	private final HuggingFaceTokenizer tokenizer;
	private final KnownVectors known;
	private final ReadWriteLock open = new ReentrantReadWriteLock();
	private boolean closed;

	private SentenceModel(OrtSession session, HuggingFaceTokenizer tokenizer, KnownVectors known) {
		this.session = session;
		this.tokenizer = tokenizer;
		this.known = known;
	}

	/**
	 * Loads the model.
	 * @param known vectors that need no pass; those of {@link #embedAll} are added to them
	 */
	static SentenceModel load(KnownVectors known) {
		try (var options = new OrtSession.SessionOptions();
				var tokenizerFile = resource("bge-small-en-v1.5-q-tokenizer.json");
				var modelFile = resource("bge-small-en-v1.5-q.onnx")) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			var session = OrtEnvironment.getEnvironment().createSession(modelFile.readAllBytes(), options);
			return new SentenceModel(session, HuggingFaceTokenizer.newInstance(tokenizerFile,
					Map.of("truncation", "true", "maxLength", Integer.toString(MAX_LENGTH), "padding", "true")), known);
		} catch (IOException | OrtException e) {
			throw new IllegalStateException("The sentence model could not be loaded: " + e.getMessage(), e);
		}
	}

	/** The unit vector of a text. */
	float[] embed(String text) {
		var vector = known.get(text);
		return vector != null ? vector : pass(List.of(text))[0];
	}

	/** The unit vectors of many texts to learn from, in their order; texts of like length share a pass. */
	float[][] embedAll(List<String> texts) {
		var made = new ConcurrentHashMap<String, float[]>();   // there may be more than are kept
		var unknown = texts.stream().distinct().filter(text -> known.get(text) == null).sorted(Comparator.comparingInt(String::length)).toList();
		IntStream.range(0, (unknown.size() + BATCH - 1) / BATCH).parallel().forEach(batch -> {
			var members = unknown.subList(batch * BATCH, Math.min(unknown.size(), (batch + 1) * BATCH));
			var vectors = pass(members);
			for (int i = 0; i < vectors.length; i++) {
				known.put(members.get(i), vectors[i]);
				made.put(members.get(i), vectors[i]);
			}
		});
		return texts.stream().map(text -> {
			var kept = known.get(text);
			return kept != null ? kept : made.computeIfAbsent(text, this::embed);
		}).toArray(float[][]::new);
	}

	/** Runs the model. A pass that is under way when the model closes is waited for: the native code would crash the program. */
	float[][] pass(List<String> texts) {
		open.readLock().lock();
		try {
			if (closed) throw new IllegalStateException("The sentence model is closed");
			return run(texts);
		} finally {
			open.readLock().unlock();
		}
	}

	private float[][] run(List<String> texts) {
		var encodings = tokenizer.batchEncode(texts);
		try (var ids = tensor(encodings, Encoding::getIds); var mask = tensor(encodings, Encoding::getAttentionMask);
				var types = tensor(encodings, Encoding::getTypeIds);
				var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
			var states = (float[][][]) result.get(0).getValue();
			return IntStream.range(0, states.length).mapToObj(i -> betweenFirstAndMean(states[i], encodings[i].getAttentionMask())).toArray(float[][]::new);
		} catch (OrtException e) {
			throw new IllegalStateException("The sentence model failed: " + e.getMessage(), e);
		}
	}

	private OnnxTensor tensor(Encoding[] encodings, java.util.function.Function<Encoding, long[]> part) throws OrtException {
		int width = part.apply(encodings[0]).length;
		var buffer = LongBuffer.allocate(encodings.length * width);
		for (var encoding : encodings) buffer.put(part.apply(encoding));
		return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {encodings.length, width});
	}

	private static float[] betweenFirstAndMean(float[][] positions, long[] mask) {
		var first = unit(positions[0].clone());
		var mean = new float[first.length];
		for (int p = 0; p < positions.length; p++) {
			if (mask[p] == 0) continue;
			for (int d = 0; d < mean.length; d++) mean[d] += positions[p][d];
		}
		unit(mean);
		for (int d = 0; d < mean.length; d++) mean[d] += first[d];
		return unit(mean);
	}

	/** Scales a vector, in place, to length 1. */
	static float[] unit(float[] vector) {
		double squares = 0;
		for (float x : vector) squares += x * x;
		float norm = (float) Math.sqrt(squares);
		for (int i = 0; i < vector.length; i++) vector[i] /= norm;
		return vector;
	}

	private static InputStream resource(String name) throws IOException {
		var stream = SentenceModel.class.getResourceAsStream("/" + name);
		if (stream == null) throw new IOException(name + " is missing from the class path");
		return stream;
	}

	@Override
	public void close() {
		open.writeLock().lock();
		try {
			if (closed) return;
			closed = true;
			tokenizer.close();
			session.close();
		} catch (OrtException e) {
			throw new IllegalStateException("The sentence model could not be closed: " + e.getMessage(), e);
		} finally {
			open.writeLock().unlock();
		}
	}
}

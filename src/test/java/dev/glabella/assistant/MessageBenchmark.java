package dev.glabella.assistant;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.matching.Passes;
import dev.glabella.matching.Trainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one message costs through analysis, matching and policy, beside the bare pass of the sentence model over the same text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MessageBenchmark {

	private static final List<String> QUESTIONS = List.of("how long does it usually take before botox starts to work",
			"can I drink a glass of wine on the evening after it", "is it safe to have botox every year for ten years", "does it hurt more around the eyes or on the forehead",
			"what is the difference between botox and a dermal filler really", "why did the effect wear off sooner than the last time");

	private Trainer trainer = new Trainer();
	private Passes passes = new Passes();
	private Mind mind;
	private int next;

	/** Learns the content as it ships. */
	@Setup
	public void learn() {
		mind = Mind.of(KnowledgeFiles.of(Path.of("knowledge")).read(), trainer);
	}

	/** Lets the models go. */
	@TearDown
	public void close() {
		trainer.close();
		passes.close();
	}

	/** A question nobody asked before. */
	@Benchmark
	public Judgement wholeMessage() {
		return Assistant.judgeAnew(mind, Dialogue.START, question(), null);
	}

	/** A question that was asked before. */
	@Benchmark
	public Judgement askedBefore() {
		return Assistant.judge(mind, Dialogue.START, question(), null);
	}

	@Benchmark
	public float[] barePass() {
		return passes.pass(question());
	}

	private String question() {
		return QUESTIONS.get(next++ % QUESTIONS.size());
	}
}

package dev.glabella.marking;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.marking.LabelledReplies.Labelled;
import dev.glabella.matching.Meanings;
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

/** What marking one reply costs; the replies are the 400 that were labelled, in the lengths that people write. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 10)
@Fork(1)
public class ReplyBenchmark {

	private final Trainer trainer = new Trainer();
	private List<Labelled> replies = List.of();
	private Marker marker;
	private int next;

	/** Reads the content as it ships. */
	@Setup
	public void read() throws IOException {
		replies = LabelledReplies.read();
		marker = Marker.of(KnowledgeFiles.at(null).read(), new Meanings(trainer), Clock.systemUTC());
	}

	/** Lets the model go. */
	@TearDown
	public void close() {
		trainer.close();
	}

	@Benchmark
	public Marks mark() {
		var reply = replies.get(next++ % replies.size());
		return marker.mark(reply.situation(), reply.text(), null);
	}
}

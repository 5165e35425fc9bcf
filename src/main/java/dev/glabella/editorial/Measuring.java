package dev.glabella.editorial;

import java.time.Clock;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.glabella.assistant.Assistant;
import dev.glabella.assistant.Dialogue;
import dev.glabella.assistant.Learned;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Measures the content after each change: question tests first, then how well topics are told apart. One measurement at a time and on one thread of low priority, so that
 * visitors hardly notice; nobody ever waits for it. A newer change ends the measurement of an older one.
 */
@Component
class Measuring implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Measuring.class);
	private static final int SECONDS_TO_END = 5;

	private final Assistant assistant;
	private final LeavingOut leavingOut;
	private final KnowledgeBase base;
	private final EditorialSettings settings;
	private final Clock clock;
	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("measuring-timer").factory());
	/** Learning spreads over the pool it runs in, so this bounds it; the common pool would take every core. */
	private final ForkJoinPool pool = new ForkJoinPool(1, Measuring::worker, null, false);
	private volatile @Nullable Knowledge wanted;
	private volatile @Nullable Measured<Coverage> coverage;
	private volatile @Nullable Measured<TestRun> tests;

	/** Something measured, and of which content. */
	private record Measured<T>(Knowledge knowledge, T result) {}

	Measuring(Assistant assistant, LeavingOut leavingOut, KnowledgeBase base, EditorialSettings settings, Clock clock) {
		this.assistant = assistant;
		this.leavingOut = leavingOut;
		this.base = base;
		this.settings = settings;
		this.clock = clock;
	}

	private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
		var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
		thread.setName("measuring");
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.setContextClassLoader(Measuring.class.getClassLoader());
		return thread;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		want(base.current());
	}

	@EventListener
	void on(Learned change) {
		want(change.knowledge());
	}

	/** How well the topics are told apart; null while it is being measured. */
	@Nullable Coverage coverage() {
		var measured = coverage;
		return measured != null && measured.knowledge().saysTheSameAs(base.current()) ? measured.result() : null;
	}

	/** What came of the question tests; null while they run. */
	@Nullable TestRun tests() {
		var measured = tests;
		return measured != null && measured.knowledge().equals(base.current()) ? measured.result() : null;
	}

	/** Whether figures of the current content are still to come. */
	boolean busy() {
		return settings.measure() && (coverage() == null || tests() == null);
	}

	private void want(Knowledge knowledge) {
		if (!settings.measure()) return;
		wanted = knowledge;
		timer.schedule(() -> pool.submit(() -> measure(knowledge)).join(), settings.measureAfter().toMillis(), TimeUnit.MILLISECONDS);
	}

	private void measure(Knowledge knowledge) {
		try {
			if (!isWanted(knowledge)) return;
			runTests(knowledge);
			var known = coverage;
			if (known != null && known.knowledge().saysTheSameAs(knowledge)) return;
			long start = System.nanoTime();
			var measured = leavingOut.measure(knowledge, () -> isWanted(knowledge));
			if (!isWanted(knowledge)) return;
			coverage = new Measured<>(knowledge, measured);
			log.info("Measured the content in {} ms: {} % of the phrasings would find their topic", (System.nanoTime() - start) / 1_000_000, measured.percent());
		} catch (RuntimeException e) {
			if (isWanted(knowledge)) log.error("The content could not be measured", e);   // else the server is stopping, and the model gone
		}
	}

	private void runTests(Knowledge knowledge) {
		var before = tests;
		var outcomes = knowledge.questionTests().stream().takeWhile(test -> isWanted(knowledge))
			.map(test -> TestOutcome.of(test, assistant.judge(Dialogue.START, test.question(), null), before(before, knowledge, test.question()))).toList();
		if (!isWanted(knowledge)) return;
		tests = new Measured<>(knowledge, new TestRun(clock.instant(), outcomes));
		log.info("Question tests: {} of {} passed", tests.result().passed(), outcomes.size());
	}

	/** A sign-off is no new content: the comparison with what was before the last edit stays. */
	private static @Nullable Boolean before(@Nullable Measured<TestRun> last, Knowledge knowledge, String question) {
		if (last == null) return null;
		var outcome = last.result().of(question);
		return last.knowledge().saysTheSameAs(knowledge) ? outcome.map(TestOutcome::before).orElse(null) : outcome.map(TestOutcome::passed).orElse(null);
	}

	private boolean isWanted(Knowledge knowledge) {
		return knowledge == wanted;
	}

	/** The question tests stop at the next question, before the assistant goes; what is being learned beside it may be left behind. */
	@Override
	public void close() throws InterruptedException {
		wanted = null;
		timer.shutdownNow();
		pool.shutdown();
		if (!pool.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) log.info("A measurement of the content was left unfinished");
	}
}

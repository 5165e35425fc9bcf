package dev.glabella.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.glabella.assistant.Assistant;
import dev.glabella.assistant.Dialogue;
import dev.glabella.editorial.Proposal.Content;
import dev.glabella.knowledge.Draft;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.QuestionTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries proposals: has a second assistant learn the content with the proposal in it, and asks both the question tests. One at a time on a thread of low priority, so that
 * visitors hardly notice. What was found is kept while the text and the content stay the same.
 */
@Component
class Trying implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Trying.class);
	private static final int KEPT = 200;

	private final Assistant assistant;
	private final KnowledgeBase base;
	private final Map<Tried, Future<Effect>> effects = new ConcurrentHashMap<>();
	/** Learning spreads over the pool it runs in, so this bounds it. */
	private final ForkJoinPool pool = new ForkJoinPool(1, Trying::worker, null, false);

	Trying(Assistant assistant, KnowledgeBase base) {
		this.assistant = assistant;
		this.base = base;
	}

	private record Tried(Content content, Knowledge knowledge) {}

	/** What is known of the effect; tried from now on if it was not yet. */
	Optional<Effect> effect(Content content) {
		if (effects.size() > KEPT) effects.clear();
		var future = effects.computeIfAbsent(new Tried(content, base.current()), tried -> pool.submit(() -> trial(tried)));
		if (!future.isDone()) return Optional.empty();
		try {
			return Optional.of(future.get());
		} catch (ExecutionException failed) {
			log.error("A proposal could not be tried", failed.getCause());
			effects.values().remove(future);
			return Optional.empty();
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private Effect trial(Tried tried) {
		var draft = base.with(tried.content().addition());
		if (draft.knowledge() == null) return new Effect(false, draft.findings(), List.of(), List.of(), 0, 0, 0);
		return compare(tried, draft, draft.knowledge());
	}

	private Effect compare(Tried tried, Draft draft, Knowledge knowledge) {
		var then = assistant.rehearse(knowledge);
		var tests = knowledge.questionTests();
		var before = tests.stream().map(test -> TestOutcome.of(test, assistant.judge(Dialogue.START, test.question(), null), null)).toList();
		var after = IntStream.range(0, tests.size()).mapToObj(i -> TestOutcome.of(tests.get(i), then.judge(tests.get(i).question()), before.get(i).passed())).toList();
		var changed = IntStream.range(0, tests.size()).filter(i -> before.get(i).passed() != after.get(i).passed()).mapToObj(i -> change(before.get(i), after.get(i))).toList();
		var wordings = tried.content().wordings().stream().map(wording -> new QuestionTest(wording, List.of(tried.content().target())))
			.map(test -> change(TestOutcome.of(test, assistant.judge(Dialogue.START, test.question(), null), null), TestOutcome.of(test, then.judge(test.question()), null))).toList();
		return new Effect(true, draft.findings(), wordings, changed, passed(before), passed(after), tests.size());
	}

	private static Effect.Change change(TestOutcome before, TestOutcome after) {
		return new Effect.Change(after.test().question(), before.got(), after.got(), after.passed(), after.passed() && !before.passed(), before.passed() && !after.passed());
	}

	private static int passed(List<TestOutcome> outcomes) {
		return (int) outcomes.stream().filter(TestOutcome::passed).count();
	}

	private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
		var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
		thread.setName("trying");
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.setContextClassLoader(Trying.class.getClassLoader());
		return thread;
	}

	@Override
	public void close() throws InterruptedException {
		pool.shutdownNow();
		if (!pool.awaitTermination(5, TimeUnit.SECONDS)) log.info("A proposal was being tried and was left unfinished");
	}
}

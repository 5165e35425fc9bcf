package dev.glabella.assistant;

import java.lang.ref.SoftReference;
import java.util.concurrent.CompletableFuture;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.KnowledgeChanged;
import dev.glabella.matching.Trainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mind in use. The first one is learned while the rest of the server starts. While a later one learns changed content, the former one goes on answering; if the
 * new one fails, it stays.
 */
@Component
class Minds implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(Minds.class);

	private final Trainer trainer;
	private final ApplicationEventPublisher events;
	private volatile CompletableFuture<Mind> current;
	private volatile SoftReference<Mind> rehearsed = new SoftReference<>(null);

	Minds(KnowledgeBase knowledge, Trainer trainer, ApplicationEventPublisher events) {
		this.trainer = trainer;
		this.events = events;
		this.current = CompletableFuture.supplyAsync(() -> learn(knowledge.current()), task -> Thread.ofPlatform().name("learning").start(task));
	}

	/** The newest mind; waits for the first one. */
	Mind current() {
		return current.join();
	}

	/** A server that cannot answer must not start. */
	@Override
	public void afterSingletonsInstantiated() {
		current();
	}

	@EventListener
	void on(KnowledgeChanged change) {
		try {
			current = CompletableFuture.completedFuture(after(current(), change.knowledge()));
			events.publishEvent(new Learned(change.knowledge()));
		} catch (RuntimeException e) {
			log.error("The changed content could not be learned; the former content goes on answering", e);
		}
	}

	/** What was rehearsed last is at hand when it comes into use. */
	Rehearsal rehearse(Knowledge knowledge) {
		var mind = Mind.of(knowledge, trainer);
		rehearsed = new SoftReference<>(mind);
		return new Rehearsal(mind);
	}

	private Mind after(Mind former, Knowledge knowledge) {
		if (knowledge.saysTheSameAs(former.knowledge())) return former.with(knowledge);
		var known = rehearsed.get();
		return known != null && knowledge.saysTheSameAs(known.knowledge()) ? known.with(knowledge) : learn(knowledge);
	}

	private Mind learn(Knowledge knowledge) {
		long start = System.nanoTime();
		var mind = Mind.of(knowledge, trainer);
		log.info("Learned {} topics and {} routes in {} ms", knowledge.topics().size(), knowledge.routes().size(), (System.nanoTime() - start) / 1_000_000);
		return mind;
	}
}

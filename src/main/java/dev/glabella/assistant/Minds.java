package dev.glabella.assistant;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.KnowledgeChanged;
import dev.glabella.matching.Trainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mind in use. While a new one learns changed content, the former one goes on answering; if the new one fails, it stays. */
@Component
class Minds {

	private static final Logger log = LoggerFactory.getLogger(Minds.class);

	private final Trainer trainer;
	private volatile Mind current;

	Minds(KnowledgeBase knowledge, Trainer trainer) {
		this.trainer = trainer;
		this.current = learn(knowledge.current());
	}

	Mind current() {
		return current;
	}

	@EventListener
	void on(KnowledgeChanged change) {
		try {
			current = learn(change.knowledge());
		} catch (RuntimeException e) {
			log.error("The changed content could not be learned; the former content goes on answering", e);
		}
	}

	private Mind learn(dev.glabella.knowledge.Knowledge knowledge) {
		long start = System.nanoTime();
		var mind = Mind.of(knowledge, trainer);
		log.info("Learned {} topics and {} routes in {} ms", knowledge.topics().size(), knowledge.routes().size(), (System.nanoTime() - start) / 1_000_000);
		return mind;
	}
}

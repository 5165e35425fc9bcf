package dev.glabella.assistant;

import java.time.Duration;

import dev.glabella.chat.KeepingPeriod;
import dev.glabella.knowledge.KnowledgeBase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Keeps conversations as long as {@code clinic.yaml} says, which is also what the privacy note tells visitors. */
@Component
@ConditionalOnWebApplication
class ClinicRetention implements KeepingPeriod {

	private final KnowledgeBase knowledge;

	ClinicRetention(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	@Override
	public Duration length() {
		return Duration.ofDays(knowledge.current().clinic().retentionDays());
	}
}

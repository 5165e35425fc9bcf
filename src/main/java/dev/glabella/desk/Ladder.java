package dev.glabella.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.glabella.accounts.Audit;
import dev.glabella.chat.Refused;
import dev.glabella.chat.StaffChat;
import dev.glabella.chat.Standing;
import dev.glabella.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings every hand-off to an end. The desk's windows sound by themselves from the time waited; here the visitor is told that nobody is free and may leave contact details,
 * the assistant takes over again when nobody came, and a chat whose owner is gone returns to the queue.
 */
@Component
class Ladder {

	private static final Logger log = LoggerFactory.getLogger(Ladder.class);
	private static final List<String> SENTENCES = List.of("joined", "passed-on", "given-back", "closed", "requeued", "owner-gone", "nobody-free", "closed-now", "back", "back-with-contact");

	private final StaffChat chat;
	private final HandOffs handOffs;
	private final Presence presence;
	private final DeskAttendance attendance;
	private final Audit audit;
	private final KnowledgeBase knowledge;
	private final DeskSettings settings;
	private final ApplicationEventPublisher events;
	private final TransactionTemplate transaction;
	private final JsonMapper json;
	private final Clock clock;

	Ladder(StaffChat chat, HandOffs handOffs, Presence presence, DeskAttendance attendance, Audit audit, KnowledgeBase knowledge, DeskSettings settings, ApplicationEventPublisher events, TransactionTemplate transaction, JsonMapper json, Clock clock) {
		this.chat = chat;
		this.handOffs = handOffs;
		this.presence = presence;
		this.attendance = attendance;
		this.audit = audit;
		this.knowledge = knowledge;
		this.settings = settings;
		this.events = events;
		this.transaction = transaction;
		this.json = json;
		this.clock = clock;
		var missing = SENTENCES.stream().map(key -> "desk." + key).filter(key -> !knowledge.current().replies().containsKey(key)).toList();
		if (!missing.isEmpty()) throw new IllegalArgumentException("replies.yaml lacks " + String.join(", ", missing) + "; add these sentences");
	}

	/** One look at everything; a failure with one conversation leaves the others their turn. */
	@Scheduled(fixedDelayString = "${glabella.desk.look-every:1s}")
	void climb() {
		for (var standing : chat.withPeople()) attempt(standing, () -> returnIfOwnerIsGone(standing));
		for (var standing : chat.waiting()) attempt(standing, () -> transaction.executeWithoutResult(status -> next(standing)));
	}

	private void attempt(Standing standing, Runnable step) {
		try {
			step.run();
		} catch (Refused overtaken) {
			log.debug("Conversation {} changed meanwhile", standing.id(), overtaken);
		} catch (RuntimeException e) {
			log.error("Conversation {} could not be looked after; the next look tries again", standing.id(), e);
		}
	}

	private void returnIfOwnerIsGone(Standing standing) {
		if (standing.person() == null || presence.lastSeen(standing.person()).plus(settings.goneAfter()).isAfter(clock.instant())) return;
		transaction.executeWithoutResult(status -> {
			chat.requeue(standing.id(), standing.person(), knowledge.phrases().reply("desk.owner-gone", Map.of("name", String.valueOf(standing.speaker()))));
			audit.record(null, "owner-gone", "conversation:" + standing.id(), "person=" + standing.person());
		});
	}

	/** What was read before may be long past: it is read again once nobody else can change it. */
	private void next(Standing before) {
		chat.keepOthersOut(before.id());
		var standing = chat.standing(before.id());
		if (!standing.waits()) return;
		var handOff = handOffs.open(standing.id()).orElse(null);
		if (handOff == null || standing.waitingSince() == null) return;
		var now = clock.instant();
		var waited = Duration.between(standing.waitingSince(), now);
		boolean nobody = !attendance.anybody();
		if (handOff.alerted() == null && waited.compareTo(nobody ? settings.nobodyAfter() : settings.everyoneAfter()) >= 0) alert(standing, handOff, now);
		if (waited.compareTo(settings.giveUpAfter()) >= 0) giveUp(standing);
		else if (handOff.told() == null && !toldAtTheBeginning(standing) && waited.compareTo(nobody ? settings.nobodyAfter() : settings.tellAfter()) >= 0) tell(standing, handOff, now);
	}

	/** A hand-off while the clinic is closed says so in the reply itself. */
	private boolean toldAtTheBeginning(Standing standing) {
		return !attendance.isOpen(Objects.requireNonNull(standing.waitingSince()));
	}

	private void tell(Standing standing, HandOffs.Open handOff, Instant now) {
		var key = attendance.isOpen(now) ? "desk.nobody-free" : "desk.closed-now";
		if (handOffs.told(handOff.id(), now.truncatedTo(ChronoUnit.MILLIS))) chat.tellWaiting(standing.id(), knowledge.phrases().reply(key), offer(knowledge.phrases().reply(key)), false);
	}

	/** Those who are not at the desk are told by whoever listens to this event. */
	private void alert(Standing standing, HandOffs.Open handOff, Instant now) {
		handOffs.alerted(handOff.id(), now.truncatedTo(ChronoUnit.MILLIS));
		events.publishEvent(new HandOffUnclaimed(standing.id(), standing.reason(), standing.urgent(), Objects.requireNonNull(standing.waitingSince())));
	}

	private void giveUp(Standing standing) {
		handOffs.outcome(standing.id(), Outcome.UNANSWERED);
		var sentence = knowledge.phrases().reply(standing.contactLeft() ? "desk.back-with-contact" : "desk.back");
		chat.tellWaiting(standing.id(), sentence, offer(sentence), true);
		audit.record(null, "hand-off-unanswered", "conversation:" + standing.id(), null);
	}

	/** The sentence above the button that opens the contact form. */
	private JsonNode offer(String sentence) {
		return json.valueToTree(Map.of("decision", "handoff", "intro", sentence, "parts", List.of(), "choices", List.of(), "related", List.of(), "offerContact", true, "offerPerson", false, "helpful", false));
	}
}

package dev.glabella.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.chat.ContactAsked;
import dev.glabella.chat.ContactLeft;
import dev.glabella.chat.Refused;
import dev.glabella.chat.StaffChat;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of those who want to be contacted: each has a time until which it is to be done, counted in opening hours, and stays until somebody says how it ended. */
@Service
class Contacts {

	private static final Set<String> OUTCOMES = Set.of("reached", "booked", "not-wanted", "not-reached");

	private final FollowUps followUps;
	private final HandOffs handOffs;
	private final StaffChat chat;
	private final Audit audit;
	private final KnowledgeBase knowledge;
	private final DeskSettings settings;
	private final ApplicationEventPublisher events;
	private final TransactionTemplate transaction;
	private final Clock clock;

	Contacts(FollowUps followUps, HandOffs handOffs, StaffChat chat, Audit audit, KnowledgeBase knowledge, DeskSettings settings, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
		this.followUps = followUps;
		this.handOffs = handOffs;
		this.chat = chat;
		this.audit = audit;
		this.knowledge = knowledge;
		this.settings = settings;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** One line of the list. */
	record Row(FollowUps.FollowUp request, @Nullable String name, boolean urgent, boolean overdue) {}

	@Transactional(readOnly = true)
	List<Row> open() {
		var now = clock.instant();
		return followUps.open().stream().map(request -> {
			var conversation = request.conversation();
			return new Row(request, chat.contact(conversation).map(ContactLeft::name).orElse(null), handOffs.wereUrgent(conversation), request.dueAt().isBefore(now));
		}).toList();
	}

	@EventListener
	void on(ContactAsked asked) {
		followUps.asked(asked.conversation(), asked.at(), due(asked.conversation(), asked.at()));
	}

	/** Nobody was reached; somebody tries again later. */
	@Transactional
	void tried(long conversation, StaffMember me) {
		chat.keepOthersOut(conversation);
		var now = now();
		if (!followUps.tried(conversation, me.id(), due(conversation, now), now)) throw settled();
		audit.record("contact-tried", "conversation:" + conversation, null);
	}

	@Transactional
	void done(long conversation, StaffMember me, @Nullable String outcome) {
		if (outcome == null || !OUTCOMES.contains(outcome)) throw new Refused(Refused.Code.MALFORMED, "Say how it ended.");
		chat.keepOthersOut(conversation);
		if (!followUps.done(conversation, me.id(), outcome, now())) throw settled();
		audit.record("contact-done", "conversation:" + conversation, "outcome=" + outcome);
	}

	@Scheduled(fixedDelayString = "${glabella.desk.look-every:1s}")
	void remind() {
		var now = now();
		followUps.open().stream().takeWhile(request -> request.dueAt().isBefore(now)).forEach(request -> transaction.executeWithoutResult(status -> {
			chat.keepOthersOut(request.conversation());
			if (!followUps.overdue(request, now)) return;
			audit.record(null, "contact-overdue", "conversation:" + request.conversation(), null);
			events.publishEvent(new ContactOverdue(request.conversation(), request.dueAt()));
		}));
	}

	private Instant due(long conversation, Instant from) {
		var clinic = knowledge.current().clinic();
		Duration within = handOffs.wereUrgent(conversation) ? settings.urgentContactWithin() : settings.contactWithin();
		return clinic.afterOpenTime(from.atZone(clinic.timeZone()), within).toInstant();
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static Refused settled() {
		return new Refused(Refused.Code.CLOSED, "Somebody has seen to this request already.");
	}
}

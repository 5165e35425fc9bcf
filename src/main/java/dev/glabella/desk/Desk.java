package dev.glabella.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.Role;
import dev.glabella.accounts.Staff;
import dev.glabella.accounts.StaffMember;
import dev.glabella.chat.Message;
import dev.glabella.chat.Refused;
import dev.glabella.chat.StaffChat;
import dev.glabella.chat.Standing;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member of staff does at the desk: each deed with its sentence to the visitor and its entry in the audit, all or nothing. */
@Service
class Desk {

	static final Role[] ROLES = {Role.AGENT, Role.SUPERVISOR, Role.CLINICIAN, Role.ADMIN};
	private static final int LONGEST_NOTE = 4_000;

	private final StaffChat chat;
	private final HandOffs handOffs;
	private final Notes notes;
	private final Presence presence;
	private final Staff staff;
	private final Audit audit;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	Desk(StaffChat chat, HandOffs handOffs, Notes notes, Presence presence, Staff staff, Audit audit, KnowledgeBase knowledge, Clock clock) {
		this.chat = chat;
		this.handOffs = handOffs;
		this.notes = notes;
		this.presence = presence;
		this.staff = staff;
		this.audit = audit;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	@Transactional
	Standing claim(long conversation, StaffMember me) {
		presence.heard(me.id());   // the socket may be down just now
		if (chat.claim(conversation, me.id(), me.name(), say("joined", me.name()))) record("conversation-claimed", conversation, null);
		return chat.standing(conversation);
	}

	@Transactional
	Message say(long conversation, StaffMember me, @Nullable String clientId, @Nullable String text) {
		presence.heard(me.id());
		var said = chat.say(conversation, me.id(), me.name(), clientId, text);
		if (!said.repeated()) {
			handOffs.replied(conversation, said.message().at());
			record("message-sent", conversation, "number=" + said.message().number());
		}
		return said.message();
	}

	@Transactional
	Standing giveBack(long conversation, StaffMember me, @Nullable String outcome) {
		note(conversation, me, outcome);
		var standing = chat.giveBack(conversation, me.id(), say("given-back", me.name()));
		record("conversation-given-back", conversation, "outcome=" + outcome);
		return standing;
	}

	@Transactional
	Standing close(long conversation, StaffMember me, @Nullable String outcome) {
		note(conversation, me, outcome);
		var standing = chat.close(conversation, me.id(), say("closed", me.name()));
		record("conversation-closed", conversation, "outcome=" + outcome);
		return standing;
	}

	@Transactional
	Standing requeue(long conversation, StaffMember me) {
		var standing = chat.requeue(conversation, me.id(), say("requeued", me.name()));
		record("conversation-requeued", conversation, null);
		return standing;
	}

	@Transactional
	Standing passOn(long conversation, StaffMember me, @Nullable Long to) {
		var colleague = staff.enabled(ROLES).stream().filter(member -> to != null && member.id() == to && to != me.id()).findFirst()
			.orElseThrow(() -> new Refused(Refused.Code.MALFORMED, "Choose a colleague who works at the desk."));
		var standing = chat.passOn(conversation, me.id(), colleague.id(), colleague.name(), say("passed-on", colleague.name()));
		record("conversation-passed-on", conversation, "to=" + colleague.id());
		return standing;
	}

	@Transactional
	void write(long conversation, StaffMember me, @Nullable String text) {
		var clean = text == null ? "" : text.strip();
		if (clean.isEmpty()) throw new Refused(Refused.Code.EMPTY, "Write the note first.");
		if (clean.length() > LONGEST_NOTE) throw new Refused(Refused.Code.TOO_LONG, "A note has " + LONGEST_NOTE + " characters at most.");
		chat.standing(conversation);   // refuses what was erased
		notes.add(conversation, me, clean, clock.instant().truncatedTo(ChronoUnit.MILLIS));
		record("note-written", conversation, null);
	}

	/** Reading what a visitor wrote is a deed too. */
	@Transactional
	void opened(long conversation) {
		record("conversation-read", conversation, null);
	}

	private void note(long conversation, StaffMember me, @Nullable String code) {
		var outcome = Outcome.ofStaff(code).orElseThrow(() -> new Refused(Refused.Code.MALFORMED, "Say how it ended."));
		chat.keepOthersOut(conversation);
		if (chat.standing(conversation).isWith(me.id())) handOffs.outcome(conversation, outcome);
	}

	private String say(String key, String name) {
		return knowledge.phrases().reply("desk." + key, Map.of("name", name));
	}

	private void record(String action, long conversation, @Nullable String detail) {
		audit.record(action, "conversation:" + conversation, detail);
	}
}

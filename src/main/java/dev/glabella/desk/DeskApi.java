package dev.glabella.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.glabella.accounts.Staff;
import dev.glabella.accounts.StaffMember;
import dev.glabella.chat.ContactLeft;
import dev.glabella.chat.Message;
import dev.glabella.chat.StaffChat;
import dev.glabella.chat.Standing;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the desk's page asks and does. */
@RestController
@RequestMapping("/api/desk")
class DeskApi {

	private final Desk desk;
	private final StaffChat chat;
	private final HandOffs handOffs;
	private final Notes notes;
	private final Contacts contacts;
	private final FollowUps followUps;
	private final Suggestions suggestions;
	private final Presence presence;
	private final Staff staff;
	private final DeskSettings settings;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	DeskApi(Desk desk, StaffChat chat, HandOffs handOffs, Notes notes, Contacts contacts, FollowUps followUps, Suggestions suggestions, Presence presence, Staff staff, DeskSettings settings, KnowledgeBase knowledge, Clock clock) {
		this.desk = desk;
		this.chat = chat;
		this.handOffs = handOffs;
		this.notes = notes;
		this.contacts = contacts;
		this.followUps = followUps;
		this.suggestions = suggestions;
		this.presence = presence;
		this.staff = staff;
		this.settings = settings;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/** One line of a list: how it stands, what the visitor wrote last and with which number; 0 without any. */
	record Row(Standing standing, @Nullable String words, int asked) {}

	/** A colleague, and whether somebody can be reached at the desk now. */
	record Colleague(long id, String name, String role, String presence) {}

	/** Seconds after which the queue gets louder, and after which everyone hears it. */
	record Steps(long louder, long everyone, long told) {}

	/** Everything around the one conversation that is open. */
	record Overview(Instant now, boolean open, boolean away, List<Row> waiting, List<Row> mine, List<Row> others, List<Contacts.Row> contacts, List<Colleague> colleagues, Steps steps, HandOffs.Day today) {}

	/** One conversation from a number on. */
	record Opened(Standing standing, List<Message> messages, List<Notes.Note> notes, @Nullable ContactLeft contact, FollowUps.@Nullable FollowUp followUp) {}

	record Words(@Nullable String clientId, @Nullable String text) {}

	record Ending(@Nullable String outcome) {}

	record Target(@Nullable Long to) {}

	record Status(boolean away) {}

	@GetMapping
	ResponseEntity<Overview> overview(@AuthenticationPrincipal StaffMember me) {
		var now = clock.instant();
		var withPeople = chat.withPeople();
		var clinic = knowledge.current().clinic();
		var here = now.atZone(clinic.timeZone());
		return fresh(new Overview(now, clinic.isOpen(here), presence.isAway(me.id()), rows(chat.waiting()), rows(withPeople.stream().filter(standing -> standing.isWith(me.id())).toList()),
			rows(withPeople.stream().filter(standing -> !standing.isWith(me.id())).toList()), contacts.open(), colleagues(me), new Steps(settings.louderAfter().toSeconds(),
				settings.everyoneAfter().toSeconds(), settings.tellAfter().toSeconds()), handOffs.since(startOfDay(here))));
	}

	@GetMapping("/conversations/{id}")
	ResponseEntity<Opened> conversation(@PathVariable long id, @RequestParam(defaultValue = "0") int after) {
		var opened = new Opened(chat.standing(id), chat.log(id, after), notes.of(id), chat.contact(id).orElse(null), followUps.of(id).orElse(null));
		if (after == 0) desk.opened(id);
		return fresh(opened);
	}

	@GetMapping("/conversations/{id}/suggestions")
	ResponseEntity<List<Suggestions.Suggestion>> suggestions(@PathVariable long id) {
		return fresh(chat.lastQuestion(id).map(Message::text).map(suggestions::about).orElse(List.of()));
	}

	@PostMapping("/conversations/{id}/claim")
	Standing claim(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		return desk.claim(id, me);
	}

	@PostMapping("/conversations/{id}/say")
	Message say(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Words words) {
		return desk.say(id, me, words.clientId(), words.text());
	}

	@PostMapping("/conversations/{id}/notes")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void write(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Words words) {
		desk.write(id, me, words.text());
		presence.tellAll(Presence.Hint.changed(id));
	}

	@PostMapping("/conversations/{id}/give-back")
	Standing giveBack(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Ending ending) {
		return desk.giveBack(id, me, ending.outcome());
	}

	@PostMapping("/conversations/{id}/close")
	Standing close(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Ending ending) {
		return desk.close(id, me, ending.outcome());
	}

	@PostMapping("/conversations/{id}/requeue")
	Standing requeue(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		return desk.requeue(id, me);
	}

	@PostMapping("/conversations/{id}/pass-on")
	Standing passOn(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Target target) {
		return desk.passOn(id, me, target.to());
	}

	@PutMapping("/presence")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void presence(@AuthenticationPrincipal StaffMember me, @RequestBody Status status) {
		presence.away(me.id(), status.away());
	}

	private List<Row> rows(List<Standing> standings) {
		return standings.stream().map(standing -> chat.lastQuestion(standing.id()).map(asked -> new Row(standing, asked.text(), asked.number())).orElse(new Row(standing, null, 0))).toList();
	}

	private List<Colleague> colleagues(StaffMember me) {
		return staff.enabled(Desk.ROLES).stream().filter(member -> member.id() != me.id())
			.map(member -> new Colleague(member.id(), member.name(), member.role().label(), presence.isHere(member.id()) ? presence.isAway(member.id()) ? "away" : "available" : "gone")).toList();
	}

	private static Instant startOfDay(ZonedDateTime now) {
		return now.truncatedTo(ChronoUnit.DAYS).toInstant();
	}

	private static <T> ResponseEntity<T> fresh(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}
}

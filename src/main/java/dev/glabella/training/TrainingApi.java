package dev.glabella.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.Scenario;
import dev.glabella.knowledge.Topic;
import dev.glabella.marking.HandOver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a talk asks and does. */
@RestController
@RequestMapping("/api/training")
class TrainingApi {

	private final Practising practising;
	private final PracticeBook book;
	private final Markers markers;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	TrainingApi(Practising practising, PracticeBook book, Markers markers, KnowledgeBase knowledge, Clock clock) {
		this.practising = practising;
		this.book = book;
		this.markers = markers;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/** One talk as its page shows it; no marks before it has ended. */
	record Talk(long id, String title, Scenario.Person person, String goal, String mode, boolean over, boolean mayTakeBack, Instant startedAt, String emergencyNumber, List<Part> parts) {}

	/** @param handedOver what the trainee would do beside writing, in words */
	record Part(int number, List<String> says, @Nullable String reply, @Nullable String handedOver, @Nullable Instant repliedAt, @Nullable String hint) {}

	/** What a trainee sends. */
	record Sent(@Nullable String clientId, int number, @Nullable String text, HandOver.@Nullable Whom whom, HandOver.@Nullable Speed speed) {}

	/** An approved topic to look up. */
	record Passage(String id, String title, String brief, String more) {}

	@GetMapping("/sessions/{id}")
	Talk talk(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		var session = book.find(id).filter(one -> one.account() == me.id()).orElseThrow(Refused::missing);
		var scenario = practising.scenario(session);
		var exchanges = book.exchanges(id);
		boolean replied = exchanges.stream().anyMatch(exchange -> exchange.reply() != null);
		return new Talk(id, session.title(), scenario.person(), scenario.goal(), session.mode().name().toLowerCase(Locale.ROOT), session.isOver(),
				session.mode() == Mode.COACH && session.undone() == 0 && replied && !session.isOver(), session.startedAt(), knowledge.current().clinic().emergencyNumber(), exchanges.stream().map(TrainingApi::part).toList());
	}

	private static Part part(Exchange exchange) {
		return new Part(exchange.number(), exchange.says(), exchange.reply(), handedOver(exchange.handOver()), exchange.repliedAt(), exchange.hint());
	}

	static @Nullable String handedOver(@Nullable HandOver handOver) {
		if (handOver == null) return null;
		var whom = switch (handOver.whom()) {
			case CLINICIAN -> "the clinician";
			case SUPERVISOR -> "the supervisor";
			case EMERGENCY -> "emergency services";
		};
		var speed = switch (handOver.speed()) {
			case NOW -> "now";
			case TODAY -> "today";
			case LATER -> "within the next days";
		};
		return "Handed over to " + whom + ", " + speed;
	}

	@PostMapping("/sessions/{id}/replies")
	Talk reply(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Sent sent) {
		if (sent.clientId == null || sent.clientId.length() > 36 || sent.text == null || (sent.whom == null) != (sent.speed == null)) throw Refused.invalid("A reply has an id, a number and a text; a hand-over says whom and how fast.");
		markers.current();   // may take seconds the first time, and the session is not to be locked meanwhile
		practising.reply(me, id, new Practising.Reply(sent.clientId, sent.number, sent.text, sent.whom == null || sent.speed == null ? null : new HandOver(sent.whom, sent.speed)));
		return talk(id, me);
	}

	@PostMapping("/sessions/{id}/take-back")
	Talk takeBack(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		practising.undo(me, id);
		return talk(id, me);
	}

	@PostMapping("/sessions/{id}/end")
	Talk end(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		practising.breakOff(me, id);
		return talk(id, me);
	}

	/** Notes that the trainee opened a topic. */
	@PostMapping("/sessions/{id}/look-up")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void lookUp(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		practising.lookUp(me, id);
	}

	/** The approved content. */
	@GetMapping("/passages")
	List<Passage> passages() {
		var phrases = knowledge.phrases();
		return knowledge.current().published(LocalDate.now(clock)).stream().map(topic -> passage(topic, phrases.answer(topic))).toList();
	}

	private static Passage passage(Topic topic, Phrases.Answer answer) {
		return new Passage(topic.id(), topic.title(), answer.brief(), answer.more());
	}
}

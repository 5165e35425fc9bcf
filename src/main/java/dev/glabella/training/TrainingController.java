package dev.glabella.training;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Scenario;
import dev.glabella.knowledge.Topic;
import dev.glabella.marking.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The trainee's pages: cases, a talk, its debrief, progress and record. */
@Controller
@RequestMapping("/training")
class TrainingController {

	private static final List<String> STAGES = List.of("Begin here", "Then", "Hardest");
	private static final int LATEST = 200;
	private static final int LONGEST_WORDS = 500;

	private final Practising practising;
	private final PracticeBook book;
	private final Debriefing debriefing;
	private final Corrections corrections;
	private final Progress progress;
	private final FactReviews reviews;
	private final Assignments assignments;
	private final Readiness readiness;
	private final Markers markers;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	TrainingController(Practising practising, PracticeBook book, Debriefing debriefing, Corrections corrections, Progress progress, FactReviews reviews, Assignments assignments, Readiness readiness, Markers markers, KnowledgeBase knowledge, Clock clock) {
		this.practising = practising;
		this.book = book;
		this.debriefing = debriefing;
		this.corrections = corrections;
		this.progress = progress;
		this.reviews = reviews;
		this.assignments = assignments;
		this.readiness = readiness;
		this.markers = markers;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/**
	 * A case on its card.
	 * @param open the talk to go on with, if one was left
	 * @param last how the last talk went
	 */
	public record Case(String id, String monogram, String title, String name, int age, String about, String opening, int stage, int minutes, List<String> practises, @Nullable Session open, @Nullable String last, boolean next) {}

	/** Cases of like difficulty. */
	public record Stage(String title, List<Case> cases) {}

	@GetMapping
	String cases(@AuthenticationPrincipal StaffMember me, Model model) {
		markers.prepare();
		var sessions = book.of(me.id(), LATEST);
		var scenarios = knowledge.current().practice().scenarios();
		var next = scenarios.stream().filter(one -> sessions.stream().noneMatch(session -> session.scenario().equals(one.id()) && session.isOver())).map(Scenario::id).findFirst().orElse("");
		var cases = scenarios.stream().map(one -> card(one, sessions, one.id().equals(next))).toList();
		model.addAttribute("stages", IntStream.range(0, STAGES.size()).mapToObj(i -> new Stage(STAGES.get(i), cases.stream().filter(one -> one.stage() == i + 1).toList())).filter(stage -> !stage.cases().isEmpty()).toList());
		model.addAttribute("criteria", Debriefing.titles(knowledge.current().practice().marking()));
		model.addAttribute("focus", progress.focus(me.id()));
		model.addAttribute("due", reviews.due(me.id()).size());
		model.addAttribute("assigned", assignments.of(me.id()).stream().filter(Assignments.Assignment::open).toList());
		model.addAttribute("latest", sessions.stream().filter(Session::isOver).limit(5).toList());
		return page(model, "staff/training");
	}

	private Case card(Scenario scenario, List<Session> sessions, boolean next) {
		var own = sessions.stream().filter(session -> session.scenario().equals(scenario.id())).toList();
		var open = own.stream().filter(session -> !session.isOver()).findFirst().orElse(null);
		var last = own.stream().filter(Session::isOver).findFirst().map(session -> session.band() == null ? null : session.band().label()).orElse(null);
		var practises = scenario.nodes().values().stream().flatMap(node -> node.needs().stream()).map(fact -> fact.substring(0, fact.indexOf('.'))).distinct()
			.flatMap(topic -> knowledge.current().topic(topic).map(Topic::title).stream()).limit(4).toList();
		var person = scenario.person();
		var opening = scenario.node(scenario.agenda().getFirst()).orElseThrow().says().getFirst();
		return new Case(scenario.id(), person.name().substring(0, 1), scenario.title(), person.name(), person.age(), person.about(), opening, scenario.stage(), scenario.minutes(), practises, open, last, next);
	}

	@PostMapping("/start")
	String start(@RequestParam String scenario, @RequestParam(defaultValue = "COACH") Mode mode, @RequestParam(defaultValue = "") List<String> focus, @AuthenticationPrincipal StaffMember me) {
		if (knowledge.current().practice().scenario(scenario).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case.");
		var chosen = focus.stream().flatMap(code -> Criterion.of(code).stream()).distinct().limit(2).toList();
		return "redirect:/training/sessions/" + practising.start(me, scenario, mode, chosen);
	}

	@GetMapping("/sessions/{id}")
	String session(@PathVariable long id, @AuthenticationPrincipal StaffMember me, Model model) {
		markers.prepare();
		var session = own(id, me);
		if (session.isOver()) return "redirect:/training/sessions/" + id + "/debrief";
		model.addAttribute("talk", session);
		model.addAttribute("zone", zone().getId());
		return page(model, "staff/training-session");
	}

	@GetMapping("/sessions/{id}/debrief")
	String debrief(@PathVariable long id, @AuthenticationPrincipal StaffMember me, Model model) {
		var session = own(id, me);
		return session.isOver() ? debriefed(session, model) : "redirect:/training/sessions/" + id;
	}

	private String debriefed(Session session, Model model) {
		model.addAttribute("debrief", debriefing.of(session));
		model.addAttribute("supervising", false);
		return page(model, "staff/training-debrief");
	}

	@PostMapping("/sessions/{id}/object")
	String object(@PathVariable long id, @RequestParam int number, @RequestParam String criterion, @RequestParam(defaultValue = "") String words, @AuthenticationPrincipal StaffMember me) {
		var session = own(id, me);
		corrections.object(session.id(), number, criterion(criterion), words.isBlank() ? null : words.strip().substring(0, Math.min(LONGEST_WORDS, words.strip().length())), clock.instant().truncatedTo(ChronoUnit.MILLIS));
		book.reopenReview(id);
		return "redirect:/training/sessions/" + id + "/debrief#turn-" + number;
	}

	@PostMapping("/sessions/{id}/self-check")
	String selfCheck(@PathVariable long id, @RequestParam int number, @RequestParam String fact, @RequestParam boolean said, @AuthenticationPrincipal StaffMember me) {
		var session = own(id, me);
		boolean known = book.exchanges(id).stream().filter(exchange -> exchange.number() == number && exchange.marked() != null).flatMap(exchange -> exchange.marked().facts().stream()).anyMatch(one -> one.fact().equals(fact));
		if (!known) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such fact in this reply.");
		corrections.selfCheck(session.id(), number, fact, said);
		return "redirect:/training/sessions/" + id + "/debrief#turn-" + number;
	}

	/** One reply tried once more and marked; the first attempt stays the record. */
	@PostMapping("/sessions/{id}/redo")
	String redo(@PathVariable long id, @RequestParam int number, @RequestParam(defaultValue = "") String text, @AuthenticationPrincipal StaffMember me, Model model) {
		var session = own(id, me);
		var exchange = book.exchanges(id).stream().filter(one -> one.number() == number && one.reply() != null).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var words = text.strip().substring(0, Math.min(Practising.LONGEST_REPLY, text.strip().length()));
		if (!words.isEmpty()) {
			var marks = Marked.of(markers.current().mark(Practising.situation(practising.scenario(session), exchange), words, null));
			model.addAttribute("retry", debriefing.retry(exchange, words, marks));
		}
		return debriefed(session, model);
	}

	@GetMapping("/progress")
	String progress(@AuthenticationPrincipal StaffMember me, Model model) {
		model.addAttribute("progress", progress.of(me.id()));
		model.addAttribute("whose", me.name());
		model.addAttribute("readiness", readiness.of(me.id()));
		return page(model, "staff/training-progress");
	}

	@GetMapping("/review")
	String review(@AuthenticationPrincipal StaffMember me, Model model) {
		markers.prepare();
		return reviewed(me, model);
	}

	/** An answer to a card; the page shows what came of it, and the next card. */
	@PostMapping("/review")
	String answer(@RequestParam String fact, @RequestParam(defaultValue = "") String text, @AuthenticationPrincipal StaffMember me, Model model) {
		var words = text.strip().substring(0, Math.min(Practising.LONGEST_REPLY, text.strip().length()));
		if (!words.isEmpty()) {
			model.addAttribute("answered", reviews.answer(me.id(), fact, words));
			model.addAttribute("answer", words);
			model.addAttribute("asked", knowledge.current().practice().marking().facts().get(fact).ask());
			knowledge.current().fact(fact).ifPresent(one -> model.addAttribute("approved", one.say()));
		}
		return reviewed(me, model);
	}

	private String reviewed(StaffMember me, Model model) {
		var due = reviews.due(me.id());
		model.addAttribute("due", due.size());
		due.stream().findFirst().ifPresent(card -> {
			model.addAttribute("card", card.fact());
			model.addAttribute("ask", knowledge.current().practice().marking().facts().get(card.fact()).ask());
		});
		reviews.next(me.id()).ifPresent(next -> model.addAttribute("next", next));
		return page(model, "staff/training-review");
	}

	private Session own(long id, StaffMember me) {
		return book.find(id).filter(session -> session.account() == me.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such session of yours."));
	}

	static Criterion criterion(String code) {
		return Criterion.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no criterion of that name."));
	}

	/** How these pages write a moment. */
	static DateTimeFormatter moments(ZoneId zone) {
		return DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US).withZone(zone);
	}

	/** How these pages write a day. */
	static DateTimeFormatter days() {
		return DateTimeFormatter.ofPattern("EEE, MMM d", Locale.US);
	}

	private ZoneId zone() {
		return knowledge.current().clinic().timeZone();
	}

	private String page(Model model, String view) {
		return TeamController.page(model, knowledge, view);
	}
}

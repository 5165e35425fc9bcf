package dev.glabella.training;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Marking.Taught;
import dev.glabella.knowledge.Marking.TaughtKind;
import dev.glabella.marking.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The supervisor's pages: talks that want a look, and each of them with the marks to be confirmed or changed. Tries with the coach stay the trainee's own unless they were sent. */
@Controller
@RequestMapping("/training/team")
class TeamController {

	private static final int LATEST = 50;
	private static final int LONGEST_COMMENT = 500, LONGEST_REVIEW = 2_000;

	private final PracticeBook book;
	private final Corrections corrections;
	private final Debriefing debriefing;
	private final Practising practising;
	private final Teaching teaching;
	private final KnowledgeBase knowledge;
	private final Audit audit;
	private final Clock clock;

	TeamController(PracticeBook book, Corrections corrections, Debriefing debriefing, Practising practising, Teaching teaching, KnowledgeBase knowledge, Audit audit, Clock clock) {
		this.book = book;
		this.corrections = corrections;
		this.debriefing = debriefing;
		this.practising = practising;
		this.teaching = teaching;
		this.knowledge = knowledge;
		this.audit = audit;
		this.clock = clock;
	}

	/** A talk in the queue, and why it is there. */
	public record Entry(Session session, List<String> why) {}

	@GetMapping
	String team(Model model) {
		model.addAttribute("waiting", book.waiting().stream().map(TeamController::entry).toList());
		model.addAttribute("runs", book.realRuns(LATEST));
		return page(model, "staff/training-team");
	}

	private static Entry entry(PracticeBook.Waiting waiting) {
		var why = new ArrayList<String>();
		if (waiting.objected()) why.add("Disagrees with a mark");
		if (waiting.why() != null) for (var code : waiting.why().split(",")) why.add(words(code));
		return new Entry(waiting.session(), why);
	}

	private static String words(String code) {
		return switch (code) {
			case "critical" -> "Something critical";
			case "not-sure" -> "Not sure about a claim or about help";
			case "odd-text" -> "Odd text";
			default -> code;
		};
	}

	@GetMapping("/sessions/{id}")
	String session(@PathVariable long id, Model model) {
		model.addAttribute("debrief", debriefing.of(readable(id)));
		model.addAttribute("supervising", true);
		model.addAttribute("marks", HealthController.GIVEN);
		model.addAttribute("claims", knowledge.current().practice().marking().claims());
		return page(model, "staff/training-debrief");
	}

	/** A supervisor's mark stands above the program's from now on, in the session's result too. */
	@PostMapping("/sessions/{id}/mark")
	@Transactional
	public String mark(@PathVariable long id, @RequestParam int number, @RequestParam String criterion, @RequestParam Mark mark, @RequestParam(defaultValue = "") String comment, @AuthenticationPrincipal StaffMember me) {
		var session = readable(id);
		if (book.exchanges(id).stream().noneMatch(exchange -> exchange.number() == number && exchange.marked() != null)) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such reply.");
		corrections.correct(session.id(), number, TrainingController.criterion(criterion), mark, textOrNull(comment, LONGEST_COMMENT), me, now());
		practising.regrade(id);
		audit.record("practice-marked", "practice:" + id, "criterion=" + criterion + " mark=" + mark);
		return "redirect:/training/team/sessions/" + id + "#turn-" + number;
	}

	/** Proposes a wording of a reply that marking should learn. */
	@PostMapping("/sessions/{id}/teach")
	String teach(@PathVariable long id, @RequestParam int number, @RequestParam String means, @RequestParam String words, @AuthenticationPrincipal StaffMember me) {
		var session = readable(id);
		var exchange = book.exchanges(id).stream().filter(one -> one.number() == number && one.marked() != null).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such reply."));
		var text = words.strip();
		if (text.isEmpty() || text.length() > Teaching.LONGEST) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Copy the words of the reply that matter, " + Teaching.LONGEST + " characters at most.");
		teaching.propose(new Taught(kind(means), target(means, exchange), text), session.id(), number, me);
		return "redirect:/training/team/sessions/" + id + "#turn-" + number;
	}

	private static TaughtKind kind(String means) {
		return Stream.of(TaughtKind.values()).filter(kind -> means.startsWith(kind.name() + " ")).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose what the words mean."));
	}

	private String target(String means, Exchange exchange) {
		var target = means.substring(means.indexOf(' ') + 1);
		boolean known = kind(means) == TaughtKind.FACT ? exchange.marked().facts().stream().anyMatch(fact -> fact.fact().equals(target)) : knowledge.current().practice().marking().claim(target).isPresent();
		if (!known) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose what the words mean.");
		return target;
	}

	@PostMapping("/sessions/{id}/reviewed")
	@Transactional
	public String reviewed(@PathVariable long id, @RequestParam(defaultValue = "") String comment, @AuthenticationPrincipal StaffMember me) {
		var session = readable(id);
		var text = textOrNull(comment, LONGEST_REVIEW);
		if (text != null) corrections.comment(session.id(), text, me, now());
		book.reviewed(id, me, now());
		audit.record("practice-reviewed", "practice:" + id, null);
		return "redirect:/training/team";
	}

	private static @Nullable String textOrNull(String text, int longest) {
		var stripped = text.strip();
		return stripped.isEmpty() ? null : stripped.substring(0, Math.min(longest, stripped.length()));
	}

	private Session readable(long id) {
		return book.find(id).filter(book::isOpenToSupervisors).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such talk for supervisors."));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private String page(Model model, String view) {
		return page(model, knowledge, view);
	}

	/** What every page of practice needs. */
	static String page(Model model, KnowledgeBase knowledge, String view) {
		var zone = knowledge.current().clinic().timeZone();
		model.addAttribute("momentFormat", TrainingController.moments(zone));
		model.addAttribute("dayFormat", TrainingController.days());
		return view;
	}
}

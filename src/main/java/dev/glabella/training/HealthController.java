package dev.glabella.training;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.CriterionMark;
import dev.glabella.marking.Mark;
import dev.glabella.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What the team knows, how far the program's marks can be trusted, and both as files. */
@Controller
@RequestMapping("/training/team")
class HealthController {

	static final List<Mark> GIVEN = List.of(Mark.DONE, Mark.PARTLY, Mark.NOT, Mark.NOT_APPLICABLE);
	private static final int MOST_RUNS = 2_000;
	private static final String BLIND = "Marked without seeing the program's mark";

	private final TeamMap map;
	private final MarkingHealth health;
	private final BlindMarks blind;
	private final CorrectedReplies corrected;
	private final Corrections corrections;
	private final PracticeBook book;
	private final Practising practising;
	private final Markers markers;
	private final KnowledgeBase knowledge;
	private final Audit audit;
	private final Clock clock;

	HealthController(TeamMap map, MarkingHealth health, BlindMarks blind, CorrectedReplies corrected, Corrections corrections, PracticeBook book, Practising practising, Markers markers, KnowledgeBase knowledge, Audit audit,
			Clock clock) {
		this.map = map;
		this.health = health;
		this.blind = blind;
		this.corrected = corrected;
		this.corrections = corrections;
		this.book = book;
		this.practising = practising;
		this.markers = markers;
		this.knowledge = knowledge;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/map")
	String map(Model model) {
		model.addAttribute("map", map.whole());
		return page(model, "staff/training-map");
	}

	@GetMapping("/health")
	String health(Model model, @AuthenticationPrincipal StaffMember me) {
		markers.prepare();
		model.addAttribute("health", health.whole());
		model.addAttribute("blind", blind.waiting(me).size());
		model.addAttribute("cases", corrected.cases().size());
		return page(model, "staff/training-health");
	}

	/** Marks the corrected replies again, to see what the program does with them today. */
	@PostMapping("/health/again")
	String again(Model model, @AuthenticationPrincipal StaffMember me) {
		model.addAttribute("outcomes", corrected.mark(markers.current()));
		return health(model, me);
	}

	@GetMapping("/blind")
	String blind(Model model, @AuthenticationPrincipal StaffMember me) {
		var waiting = blind.waiting(me);
		model.addAttribute("waiting", waiting.size());
		model.addAttribute("sample", waiting.stream().findFirst().orElse(null));
		model.addAttribute("criteria", knowledge.current().practice().marking().criteria());
		model.addAttribute("marks", GIVEN);
		return page(model, "staff/training-blind");
	}

	/** Takes a person's marks of a whole reply. Where the program gave others, the person's stand from now on. */
	@PostMapping("/blind/{id}/{number}")
	@Transactional
	public String blind(@PathVariable("id") long practice, @PathVariable int number, @RequestParam Map<String, String> given, @AuthenticationPrincipal StaffMember me) {
		var sample = blind.waiting(me).stream().filter(one -> one.session().id() == practice && one.exchange().number() == number).findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "This reply was marked meanwhile. Take the next one."));
		var marks = marks(given);
		blind.save(sample, marks, me, now());
		var human = corrections.of(practice).getOrDefault(number, Map.of());
		marks.forEach((criterion, mark) -> {
			if (!human.containsKey(criterion) && sample.exchange().marked().mark(criterion) != mark) corrections.correct(practice, number, criterion, mark, BLIND, me, now());
		});
		practising.regrade(practice);
		audit.record("practice-marked-blind", "practice:" + practice, "reply=" + number);
		return "redirect:/training/team/blind";
	}

	private static Map<Criterion, Mark> marks(Map<String, String> given) {
		var marks = new EnumMap<Criterion, Mark>(Criterion.class);
		for (var criterion : Criterion.values()) {
			var mark = GIVEN.stream().filter(one -> one.name().equals(given.get(criterion.code()))).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Give a mark on every criterion."));
			marks.put(criterion, mark);
		}
		return marks;
	}

	/** Every mark of real runs, without texts. */
	@GetMapping("/marks.csv")
	ResponseEntity<byte[]> marks() {
		var blindly = blind.all();
		var rows = book.realRuns(MOST_RUNS).stream().flatMap(session -> {
			var human = corrections.of(session.id());
			return book.exchanges(session.id()).stream().filter(exchange -> exchange.marked() != null).flatMap(exchange -> exchange.marked().marks().stream()
				.map(mark -> row(session, exchange, mark, human.getOrDefault(exchange.number(), Map.of()), blindly.getOrDefault(new BlindMarks.Place(session.id(), exchange.number()), Map.of()))));
		}).toList();
		audit.record("practice-exported", "practice:marks", "rows=" + rows.size());
		return new Csv(List.of("talk", "name", "case", "ended_at", "result", "reply", "words", "criterion", "program", "person", "person_blind"), rows).download("glabella-practice-marks.csv");
	}

	private static List<@Nullable Object> row(Session session, Exchange exchange, CriterionMark mark, Map<Criterion, Mark> human, Map<Criterion, Mark> blindly) {
		return cells(session.id(), session.name(), session.scenario(), session.endedAt(), session.band(), exchange.number(), exchange.marked().words(), mark.criterion().code(), points(mark.mark()), points(human.get(mark.criterion())),
				points(blindly.get(mark.criterion())));
	}

	/** The replies whose marks people changed, with their texts: cases for who works on marking. */
	@GetMapping("/corrected.csv")
	ResponseEntity<byte[]> corrected() {
		var rows = corrected.cases().stream().map(one -> cells(one.session().id(), one.exchange().number(), one.session().scenario(), one.exchange().node(), one.says(), one.reply(), one.criterion().code(), points(one.before()),
				points(one.correction().mark()), one.correction().comment())).toList();
		audit.record("practice-exported", "practice:corrected", "rows=" + rows.size());
		return new Csv(List.of("talk", "reply", "case", "node", "patient", "text", "criterion", "program", "person", "comment"), rows).download("glabella-corrected-replies.csv");
	}

	/** 2, 1, 0, n/a or ?; a lone dash would look like a formula cut short. */
	private static @Nullable String points(@Nullable Mark mark) {
		return mark == null ? null : mark == Mark.NOT_APPLICABLE ? "n/a" : mark.sign();
	}

	private static List<@Nullable Object> cells(@Nullable Object... cells) {
		return Arrays.asList(cells);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private String page(Model model, String view) {
		return TeamController.page(model, knowledge, view);
	}
}

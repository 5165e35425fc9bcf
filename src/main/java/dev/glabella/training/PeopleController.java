package dev.glabella.training;

import java.time.LocalDate;
import java.util.List;

import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The supervisor's pages about people: who practises, what is assigned to them, how far they are, and the readiness that a supervisor signs. */
@Controller
@RequestMapping("/training/team/people")
class PeopleController {

	private static final int LATEST = 200, FARTHEST = 366;

	private final TeamMap team;
	private final PracticeBook book;
	private final Progress progress;
	private final Assignments assignments;
	private final Readiness readiness;
	private final FactReviews reviews;
	private final KnowledgeBase knowledge;

	PeopleController(TeamMap team, PracticeBook book, Progress progress, Assignments assignments, Readiness readiness, FactReviews reviews, KnowledgeBase knowledge) {
		this.team = team;
		this.book = book;
		this.progress = progress;
		this.assignments = assignments;
		this.readiness = readiness;
		this.reviews = reviews;
		this.knowledge = knowledge;
	}

	/**
	 * Somebody in the list.
	 * @param runs finished real runs
	 * @param last the newest of them
	 * @param open cases still to be played
	 * @param due facts due for review
	 */
	public record Person(StaffMember member, long runs, @Nullable Session last, long open, long overdue, int due, Readiness.@Nullable Signature ready) {}

	@GetMapping
	String people(Model model) {
		model.addAttribute("people", team.people().stream().map(this::person).toList());
		return page(model, "staff/training-people");
	}

	private Person person(StaffMember member) {
		var runs = realRuns(member.id());
		var given = assignments.of(member.id());
		return new Person(member, runs.size(), runs.stream().findFirst().orElse(null), given.stream().filter(Assignments.Assignment::open).count(), given.stream().filter(Assignments.Assignment::overdue).count(),
				reviews.due(member.id()).size(), readiness.signature(member.id()).orElse(null));
	}

	private List<Session> realRuns(long account) {
		return book.of(account, LATEST).stream().filter(session -> session.isOver() && session.mode() == Mode.REAL).toList();
	}

	@GetMapping("/{id}")
	String person(@PathVariable long id, Model model) {
		var member = member(id);
		model.addAttribute("person", person(member));
		model.addAttribute("progress", progress.ofRealRuns(id));
		model.addAttribute("assignments", assignments.of(id));
		model.addAttribute("readiness", readiness.of(id));
		model.addAttribute("scenarios", knowledge.current().practice().scenarios());
		model.addAttribute("earliest", assignments.today());
		model.addAttribute("suggested", assignments.today().plusDays(7));
		return page(model, "staff/training-person");
	}

	@PostMapping("/{id}/assign")
	String assign(@PathVariable long id, @RequestParam String scenario, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, @AuthenticationPrincipal StaffMember me) {
		member(id);
		if (knowledge.current().practice().scenario(scenario).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case.");
		var today = assignments.today();
		if (due.isBefore(today) || due.isAfter(today.plusDays(FARTHEST))) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose a day from today to a year ahead.");
		assignments.give(id, scenario, due, me);
		return to(id);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable long id, @RequestParam long assignment) {
		assignments.withdraw(member(id).id(), assignment);
		return to(id);
	}

	/** What was seen, all at once; {@code sign} signs it too. */
	@PostMapping("/{id}/readiness")
	String readiness(@PathVariable long id, @RequestParam(defaultValue = "") List<String> seen, @RequestParam(defaultValue = "save") String deed, @AuthenticationPrincipal StaffMember me) {
		notThemselves(id, me);
		readiness.see(id, seen, me);
		if (deed.equals("sign") && !readiness.sign(id, me) && readiness.signature(id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "Readiness can be signed once everything on the list was seen. What you ticked is saved.");
		}
		return to(id);
	}

	@PostMapping("/{id}/readiness/withdraw")
	String withdrawReadiness(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		notThemselves(id, me);
		readiness.withdraw(id);
		return to(id);
	}

	private void notThemselves(long id, StaffMember me) {
		if (member(id).id() == me.id()) throw new ResponseStatusException(HttpStatus.CONFLICT, "Somebody else signs for you.");
	}

	private StaffMember member(long id) {
		return team.people().stream().filter(member -> member.id() == id).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody with that number can sign in."));
	}

	private static String to(long id) {
		return "redirect:/training/team/people/" + id;
	}

	private String page(Model model, String view) {
		return TeamController.page(model, knowledge, view);
	}
}

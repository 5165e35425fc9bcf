package dev.glabella.training;

import java.util.List;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.Fact;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Marking.Taught;
import dev.glabella.knowledge.Marking.WrongClaim;
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

/** Wordings that marking should learn: supervisors propose them beside a reply, a clinician decides, after seeing what they would change. */
@Controller
@RequestMapping("/training/team/wordings")
class WordingsController {

	private static final int LATEST = 50;

	private final Teaching teaching;
	private final CorrectedReplies corrected;
	private final Markers markers;
	private final KnowledgeBase knowledge;

	WordingsController(Teaching teaching, CorrectedReplies corrected, Markers markers, KnowledgeBase knowledge) {
		this.teaching = teaching;
		this.corrected = corrected;
		this.markers = markers;
		this.knowledge = knowledge;
	}

	/** @param meaning what the wording is said to mean */
	public record Entry(Teaching.Proposed proposed, String meaning) {}

	/**
	 * What a wording would change.
	 * @param cases replies whose marks people changed
	 * @param without of them, how many the program marks as people did today
	 * @param with how many it would with the wording
	 */
	public record Trial(long id, int cases, long without, long with) {}

	@GetMapping
	String wordings(Model model, @AuthenticationPrincipal StaffMember me) {
		model.addAttribute("waiting", teaching.waiting().stream().map(this::entry).toList());
		model.addAttribute("decided", teaching.decided(LATEST).stream().map(this::entry).toList());
		model.addAttribute("deciding", mayDecide(me));
		model.addAttribute("leading", me.is(Role.SUPERVISOR, Role.ADMIN));
		return TeamController.page(model, knowledge, "staff/training-wordings");
	}

	private Entry entry(Teaching.Proposed proposed) {
		return new Entry(proposed, meaning(proposed.wording()));
	}

	private String meaning(Taught wording) {
		return switch (wording.kind()) {
			case FACT -> "Says: " + knowledge.current().fact(wording.target()).map(Fact::say).orElse(wording.target());
			case CLAIM -> "Is wrong: " + claim(wording.target());
			case NO_CLAIM -> "Is harmless, not: " + claim(wording.target());
		};
	}

	private String claim(String id) {
		return knowledge.current().practice().marking().claim(id).map(WrongClaim::title).orElse(id);
	}

	/** Marks the corrected replies with and without the wording. Takes some seconds. */
	@PostMapping("/{id}/try")
	String attempt(@PathVariable long id, Model model, @AuthenticationPrincipal StaffMember me) {
		var wording = proposed(id).wording();
		var without = corrected.mark(markers.current());
		var with = corrected.mark(markers.trying(wording));
		model.addAttribute("trial", new Trial(id, without.size(), agreeing(without), agreeing(with)));
		return wordings(model, me);
	}

	private static long agreeing(List<CorrectedReplies.Outcome> outcomes) {
		return outcomes.stream().filter(CorrectedReplies.Outcome::agrees).count();
	}

	@PostMapping("/{id}/decide")
	String decide(@PathVariable long id, @RequestParam boolean approved, @AuthenticationPrincipal StaffMember me) {
		if (!mayDecide(me)) throw new ResponseStatusException(HttpStatus.FORBIDDEN, "A clinician or an admin decides what marking learns.");
		teaching.decide(proposed(id).id(), approved, me);
		return "redirect:/training/team/wordings";
	}

	private static boolean mayDecide(StaffMember me) {
		return me.is(Role.CLINICIAN, Role.ADMIN);
	}

	private Teaching.Proposed proposed(long id) {
		return teaching.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such wording."));
	}
}

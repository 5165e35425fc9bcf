package dev.glabella.desk;

import dev.glabella.knowledge.KnowledgeBase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the desk; all it shows it asks {@link DeskApi} for. */
@Controller
class DeskPage {

	private final KnowledgeBase knowledge;

	DeskPage(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	@GetMapping("/desk")
	String desk(Model model) {
		model.addAttribute("zone", knowledge.current().clinic().timeZone().getId());
		return "staff/desk";
	}
}

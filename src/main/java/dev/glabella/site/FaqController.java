package dev.glabella.site;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import dev.glabella.knowledge.Clinic;
import dev.glabella.knowledge.KnowledgeBase;

/** The readable FAQ: one page with everything, and one for each answer. Works without JavaScript. */
@Controller
class FaqController {

	private final KnowledgeBase base;

	FaqController(KnowledgeBase base) {
		this.base = base;
	}

	@ModelAttribute("clinic")
	Clinic clinic() {
		return base.current().clinic();
	}

	@ModelAttribute("hours")
	String hours() {
		return base.phrases().fill("{{clinic.hours}}");
	}

	@GetMapping("/faq")
	String all(Model model) {
		var groups = Faq.of(base).groups();
		model.addAttribute("groups", groups);
		model.addAttribute("data", FaqData.of(groups.stream().flatMap(group -> group.answers().stream()).toList()));
		return "faq";
	}

	@GetMapping("/faq/{topic}")
	String one(@PathVariable String topic, Model model, HttpServletResponse response) {
		var answer = Faq.of(base).answer(topic);
		if (answer.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			return "faq-missing";
		}
		model.addAttribute("answer", answer.get());
		model.addAttribute("data", FaqData.of(List.of(answer.get())));
		return "faq-topic";
	}
}

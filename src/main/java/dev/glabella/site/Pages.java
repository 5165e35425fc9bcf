package dev.glabella.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

import dev.glabella.knowledge.KnowledgeBase;

/**
 * The pages around the chat: the full page, the panel for other sites, and a small clinic that shows the launcher.
 * The clinic's words travel as JSON in an attribute: one request less than an address of their own, and escaped as any
 * attribute is, which JSON inside a script element would not be.
 */
@Controller
class Pages {

	private final KnowledgeBase base;
	private final SiteSettings settings;
	private final PanelModules modules;
	private final JsonMapper json;

	Pages(KnowledgeBase base, SiteSettings settings, PanelModules modules, JsonMapper json) {
		this.base = base;
		this.settings = settings;
		this.modules = modules;
		this.json = json;
	}

	@GetMapping("/")
	String chat(Model model) {
		return page("chat", model);
	}

	@GetMapping("/embed")
	String embed(Model model) {
		return page("embed", model);
	}

	@GetMapping("/demo")
	String demo(Model model) {
		return page("demo", model);
	}

	private String page(String template, Model model) {
		var clinic = FirstScreen.of(base, settings);
		model.addAttribute("clinic", clinic);
		model.addAttribute("clinicJson", json.writeValueAsString(clinic));
		model.addAttribute("modules", modules.addresses());
		return template;
	}
}

package dev.glabella.desk;

import java.util.List;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.chat.ContactLeft;
import dev.glabella.chat.StaffChat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Canned replies: ready to send for the desk, and the page on which the clinic keeps its own. */
@Controller
class CannedController {

	/** Who answers for what staff send. */
	static final Role[] EDITORS = {Role.SUPERVISOR, Role.CLINICIAN, Role.ADMIN};

	private final CannedReplies replies;
	private final StaffChat chat;

	CannedController(CannedReplies replies, StaffChat chat) {
		this.replies = replies;
		this.chat = chat;
	}

	@GetMapping("/api/desk/conversations/{id}/canned")
	@ResponseBody
	List<CannedReplies.Canned> canned(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		return replies.filled(me, chat.contact(id).map(ContactLeft::name).orElse(null));
	}

	@GetMapping("/desk/replies")
	String page(@AuthenticationPrincipal StaffMember me, Model model) {
		return show(me, model);
	}

	@PostMapping("/desk/replies")
	ModelAndView save(@RequestParam @Nullable Long id, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal StaffMember me, Model model) {
		var problem = replies.save(id, title, text, me);
		if (problem.isEmpty()) return new ModelAndView("redirect:/desk/replies");
		model.addAttribute("error", problem.get());
		model.addAttribute("draft", new CannedReplies.Canned(id, title, text));
		return new ModelAndView(show(me, model), model.asMap(), HttpStatus.BAD_REQUEST);
	}

	@PostMapping("/desk/replies/{id}/delete")
	String delete(@PathVariable long id) {
		replies.delete(id);
		return "redirect:/desk/replies";
	}

	private String show(StaffMember me, Model model) {
		model.addAttribute("replies", replies.all());
		model.addAttribute("mayEdit", me.is(EDITORS));
		if (!model.containsAttribute("draft")) model.addAttribute("draft", new CannedReplies.Canned(null, "", ""));
		return "staff/replies";
	}
}

package dev.glabella.accounts;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.glabella.accounts.Link.Purpose;

/**
 * The pages behind the links of the first start, of an invitation, and for a new password. The secret stands behind the # of the address;
 * a script posts it, or without scripts the person pastes the link into a field. It travels in bodies only.
 */
@Controller
class LinkController {

	private static final String PAGES = "/{page:set-up|invitation|new-password}";

	private final Welcome welcome;
	private final Passwords passwords;
	private final PasswordRules rules;

	LinkController(Welcome welcome, Passwords passwords, PasswordRules rules) {
		this.welcome = welcome;
		this.passwords = passwords;
		this.rules = rules;
	}

	@GetMapping(PAGES)
	String ask(@PathVariable String page, Model model) {
		model.addAttribute("page", page);
		return "staff/link";
	}

	@PostMapping(PAGES)
	String open(@PathVariable String page, @RequestParam(defaultValue = "") String link, HttpServletResponse response, Model model) {
		try {
			var secret = secret(link);
			prepare(page, welcome.open(purpose(page), secret), secret, model);
			return "staff/welcome";
		} catch (Refused refused) {
			return again("staff/link", page, refused, response, model);
		}
	}

	@PostMapping(PAGES + "/password")
	String choose(@PathVariable String page, @RequestParam(defaultValue = "") String link, @RequestParam(defaultValue = "") String email,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String repeated, HttpServletResponse response, Model model) {
		var secret = secret(link);
		Link opened;
		try {
			opened = welcome.open(purpose(page), secret);
			prepare(page, opened, secret, model);
		} catch (Refused refused) {
			return again("staff/link", page, refused, response, model);
		}
		try {
			if (opened.purpose() == Purpose.SET_UP) openAdmin(opened, email, name, password, repeated);
			else setPassword(opened, password, repeated);
			return "redirect:/sign-in?done=password";
		} catch (Refused refused) {
			model.addAttribute("email", opened.purpose() == Purpose.SET_UP ? email : model.getAttribute("email"));
			model.addAttribute("name", opened.purpose() == Purpose.SET_UP ? name : model.getAttribute("name"));
			return again("staff/welcome", page, refused, response, model);
		}
	}

	private void openAdmin(Link link, String typedEmail, String typedName, String password, String repeated) {
		var name = Account.checkedName(typedName);
		var email = new Email(typedEmail);
		welcome.openAdmin(link, email, name, passwords.hash(rules.checked(password, repeated, email, name)));
	}

	private void setPassword(Link link, String password, String repeated) {
		var account = welcome.account(link);
		welcome.setPassword(link, passwords.hash(rules.checked(password, repeated, new Email(account.email()), account.name())));
	}

	private void prepare(String page, Link link, Optional<Secret> secret, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("link", secret.map(Secret::value).orElse(""));
		model.addAttribute("passwordAtLeast", rules.shortest());
		if (link.account() == null) return;
		var account = welcome.account(link);
		model.addAttribute("email", account.email());
		model.addAttribute("name", account.name());
	}

	private static String again(String template, String page, Refused why, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("page", page);
		model.addAttribute("error", why.reason());
		return template;
	}

	/** What was pasted may be the whole link. */
	private static Optional<Secret> secret(String pasted) {
		return Secret.read(pasted.strip().replaceFirst("^[^#]*#", ""));
	}

	private static Purpose purpose(String page) {
		return switch (page) {
			case "set-up" -> Purpose.SET_UP;
			case "invitation" -> Purpose.INVITATION;
			default -> Purpose.RESET;
		};
	}
}

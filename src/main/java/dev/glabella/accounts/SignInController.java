package dev.glabella.accounts;

import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The pages of signing in and out. */
@Controller
class SignInController {

	private final SignIn signIn;
	private final StaffPages pages;

	SignInController(SignIn signIn, StaffPages pages) {
		this.signIn = signIn;
		this.pages = pages;
	}

	@GetMapping("/sign-in")
	String form(@RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String done, Model model) {
		if (StaffMember.current().isPresent()) return "redirect:/staff";
		model.addAttribute("next", ownPath(next));
		model.addAttribute("done", done);
		return "staff/sign-in";
	}

	@PostMapping("/sign-in")
	String signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("email", email);
		model.addAttribute("next", ownPath(next));
		return go(signIn.withPassword(email, password, Address.of(request)), "staff/sign-in", next, request, response, model);
	}

	@GetMapping("/sign-in/code")
	String codeForm(@RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
		if (!signIn.awaitsCode(StaffCookie.read(request))) return "redirect:/sign-in";
		model.addAttribute("next", ownPath(next));
		return "staff/code";
	}

	@PostMapping("/sign-in/code")
	String code(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String next, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		model.addAttribute("next", ownPath(next));
		return go(signIn.withCode(StaffCookie.read(request), code, Address.of(request)), "staff/code", next, request, response, model);
	}

	private static String go(SignIn.Outcome outcome, String page, String next, HttpServletRequest request, HttpServletResponse response, Model model) {
		return switch (outcome) {
			case SignIn.Outcome.Opened(var secret) -> {
				replaceCookies(request, response, secret);
				yield "redirect:" + (ownPath(next).isEmpty() ? "/staff" : ownPath(next));
			}
			case SignIn.Outcome.CodeNeeded(var secret) -> {
				StaffCookie.write(request, response, secret);
				yield "redirect:/sign-in/code" + (ownPath(next).isEmpty() ? "" : "?next=" + ownPath(next));
			}
			case SignIn.Outcome.TooLate late -> "redirect:/sign-in?done=late";
			case SignIn.Outcome.Wrong wrong -> refused(response, model, page, HttpStatus.UNPROCESSABLE_CONTENT, page.endsWith("code")
					? "This code is wrong, or was used already. Wait for the next one." : "The e-mail address or the password is wrong, or the account is closed.");
			case SignIn.Outcome.TooMany(var wait) -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
				yield refused(response, model, page, HttpStatus.TOO_MANY_REQUESTS, "Too many tries. Wait " + inWords(wait) + ", then try again.");
			}
		};
	}

	@PostMapping("/sign-out")
	String signOut(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
		if (who instanceof StaffAuthentication staff) signIn.out(staff);
		StaffCookie.remove(request, response);
		new CsrfCookies().saveToken(null, request, response);
		return "redirect:/sign-in?done=out";
	}

	@GetMapping("/staff")
	String start() {
		return "redirect:" + StaffMember.current().map(pages::start).orElse("/sign-in");
	}

	/** More people sign in than passwords can be checked. */
	@ExceptionHandler
	ModelAndView on(Refused busy) {
		return new ModelAndView("staff/sign-in", Map.of("error", busy.reason()), HttpStatus.SERVICE_UNAVAILABLE);
	}

	/** Asking is use; a page that is only looked at asks when its reader wants to stay. */
	@PostMapping("/staff/alive")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stay() {}

	/** A session begins with a secret and a CSRF token that nobody had before. */
	private static void replaceCookies(HttpServletRequest request, HttpServletResponse response, Secret secret) {
		StaffCookie.write(request, response, secret);
		new CsrfCookies().saveToken(null, request, response);
	}

	private static String refused(HttpServletResponse response, Model model, String page, HttpStatus status, String why) {
		response.setStatus(status.value());
		model.addAttribute("error", why);
		return page;
	}

	/** Only a path of our own: the page must not send anybody elsewhere. */
	static String ownPath(String next) {
		return next.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]{0,200}") && !next.startsWith("/sign-") ? next : "";
	}

	static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

	static String inWords(Duration wait) {
		var seconds = seconds(wait);
		return seconds == 1 ? "a second" : seconds <= 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
	}
}

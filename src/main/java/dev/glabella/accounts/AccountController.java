package dev.glabella.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own account: name, password, second step, open sessions. */
@Controller
@RequestMapping("/account")
class AccountController {

	private final OwnAccount own;
	private final Factors factors;
	private final StaffSessions sessions;
	private final StaffPages pages;
	private final PasswordRules rules;

	AccountController(OwnAccount own, Factors factors, StaffSessions sessions, StaffPages pages, PasswordRules rules) {
		this.own = own;
		this.factors = factors;
		this.sessions = sessions;
		this.pages = pages;
		this.rules = rules;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String done, StaffAuthentication who, Model model) {
		fill(who, model);
		model.addAttribute("done", done);
		return "staff/account";
	}

	@PostMapping("/name")
	String rename(@RequestParam(defaultValue = "") String name, StaffAuthentication who) {
		own.rename(who, name);
		return "redirect:/account?done=name";
	}

	@PostMapping("/password")
	String changePassword(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String repeated, StaffAuthentication who, HttpServletRequest request) {
		own.changePassword(who, current, password, repeated, Address.of(request));
		return "redirect:/account?done=password";
	}

	@PostMapping("/sessions/end")
	String endOtherSessions(StaffAuthentication who) {
		own.endOtherSessions(who);
		return "redirect:/account?done=sessions";
	}

	/** The key is shown, and counts when the next form brings a code made with it. */
	@PostMapping("/second-step/new")
	String showKey(StaffAuthentication who, Model model) {
		return keyPage(Totp.mint(), who, model);
	}

	@PostMapping("/second-step")
	String addFactor(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String password, StaffAuthentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
		var totp = new Totp(key);
		try {
			model.addAttribute("codes", own.addFactor(who, totp, code, password, Address.of(request)));
			return "staff/recovery-codes";
		} catch (Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("error", refused.reason());
			return keyPage(totp, who, model);
		}
	}

	@PostMapping("/second-step/remove")
	String removeFactor(@RequestParam(defaultValue = "") String password, StaffAuthentication who, HttpServletRequest request) {
		own.removeFactor(who, password, Address.of(request));
		return "redirect:/account?done=second-step-removed";
	}

	@PostMapping("/recovery-codes")
	String renewRecoveryCodes(@RequestParam(defaultValue = "") String password, StaffAuthentication who, HttpServletRequest request, Model model) {
		model.addAttribute("codes", own.renewRecoveryCodes(who, password, Address.of(request)));
		return "staff/recovery-codes";
	}

	@ExceptionHandler
	ModelAndView on(Refused refused, StaffAuthentication who, HttpServletRequest request) {
		var page = new ModelAndView("staff/account", HttpStatus.UNPROCESSABLE_CONTENT);
		var model = new ExtendedModelMap();
		pages.frame(request, model);
		fill(who, model);
		page.addAllObjects(model);
		page.addObject("error", refused.reason());
		return page;
	}

	private String keyPage(Totp totp, StaffAuthentication who, Model model) {
		model.addAttribute("key", totp.secret());
		model.addAttribute("spacedKey", totp.spaced());
		model.addAttribute("qr", QrCode.of(totp.uri(own.of(who).email())));
		return "staff/second-step";
	}

	private void fill(StaffAuthentication who, Model model) {
		var account = own.of(who);
		model.addAttribute("account", account);
		model.addAttribute("codesLeft", factors.recoveryCodesLeft(account.id()));
		model.addAttribute("sessions", sessions.of(account.id()));
		model.addAttribute("ownSession", who.session());
		model.addAttribute("moments", pages.moments());
		model.addAttribute("passwordAtLeast", rules.shortest());
	}
}

package dev.glabella.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The list of accounts and the page of each, for admins and supervisors. */
@Controller
@RequestMapping("/staff/accounts")
class DirectoryController {

	/** One line of the list. */
	record Row(Account account, String state, String mark) {}

	private final Directory directory;
	private final Accounts accounts;
	private final Links links;
	private final StaffSessions sessions;
	private final StaffPages pages;

	DirectoryController(Directory directory, Accounts accounts, Links links, StaffSessions sessions, StaffPages pages) {
		this.directory = directory;
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.pages = pages;
	}

	@GetMapping
	String list(@AuthenticationPrincipal StaffMember staff, Model model) {
		model.addAttribute("rows", accounts.all().stream().map(this::row).toList());
		model.addAttribute("roles", Arrays.stream(Role.values()).filter(staff.role()::mayInvite).toList());
		model.addAttribute("moments", pages.moments());
		return "staff/accounts";
	}

	@PostMapping
	String invite(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String role,
			@AuthenticationPrincipal StaffMember staff, HttpServletRequest request, HttpServletResponse response, Model model) {
		try {
			return issued(directory.invite(staff, new Email(email), Account.checkedName(name), role(role)), staff, model);
		} catch (Refused refused) {
			model.addAttribute("email", email);
			model.addAttribute("name", name);
			model.addAttribute("role", role);
			refuse(refused, response, model);
			return list(staff, model);
		}
	}

	@GetMapping("/{id:\\d{1,18}}")
	String one(@PathVariable long id, @RequestParam(defaultValue = "") String done, @AuthenticationPrincipal StaffMember staff, Model model) {
		model.addAttribute("done", done);
		return page(id, staff, model);
	}

	@PostMapping("/{id:\\d{1,18}}/{action:link|role|close|open|second-step}")
	String change(@PathVariable long id, @PathVariable String action, @RequestParam(defaultValue = "") String role,
			@AuthenticationPrincipal StaffMember staff, HttpServletResponse response, Model model) {
		try {
			switch (action) {
				case "link" -> {
					return issued(directory.issueLink(staff, id), staff, model);
				}
				case "role" -> directory.assign(staff, id, role(role));
				case "close" -> directory.enable(staff, id, false);
				case "open" -> directory.enable(staff, id, true);
				default -> directory.removeFactor(staff, id);
			}
			return "redirect:/staff/accounts/" + id + "?done=" + action;
		} catch (Refused refused) {
			refuse(refused, response, model);
			return page(id, staff, model);
		}
	}

	private String issued(Directory.Issued issued, StaffMember staff, Model model) {
		var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
		model.addAttribute("account", issued.account());
		model.addAttribute("purpose", issued.purpose());
		model.addAttribute("address", issued.purpose().address(base, issued.secret()));
		model.addAttribute("until", pages.moments().format(links.expiry(issued.purpose())));
		return "staff/issued";
	}

	private String page(long id, StaffMember staff, Model model) {
		var account = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("row", row(account));
		model.addAttribute("account", account);
		model.addAttribute("roles", List.of(Role.values()));
		model.addAttribute("mayChange", staff.role() == Role.ADMIN && staff.id() != id);
		model.addAttribute("mayIssueLink", account.enabled() && directory.mayIssueLink(staff, account));
		model.addAttribute("sessions", sessions.of(id).size());
		model.addAttribute("moments", pages.moments());
		return "staff/account-of";
	}

	private Row row(Account account) {
		if (!account.enabled()) return new Row(account, "Closed", "");
		if (account.accepted()) return new Row(account, "Open", "open");
		return new Row(account, links.of(account.id()).filter(link -> !link.expiredAt(pages.now())).isPresent() ? "Invited" : "Invitation ran out", "wait");
	}

	private static Role role(@Nullable String name) {
		return Optional.ofNullable(name).flatMap(given -> Arrays.stream(Role.values()).filter(role -> role.name().equals(given)).findFirst())
			.orElseThrow(() -> new Refused("Choose a role."));
	}

	private static void refuse(Refused refused, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("error", refused.reason());
	}
}

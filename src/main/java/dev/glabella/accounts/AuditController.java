package dev.glabella.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit as supervisors and admins read it. */
@Controller
class AuditController {

	/** An entry in words. */
	record Line(AuditTrail.Entry entry, String action, String subject) {}

	private final AuditTrail trail;
	private final Accounts accounts;
	private final StaffPages pages;

	AuditController(AuditTrail trail, Accounts accounts, StaffPages pages) {
		this.trail = trail;
		this.accounts = accounts;
		this.pages = pages;
	}

	@GetMapping("/staff/audit")
	String show(@RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String before, Model model) {
		var all = accounts.all();
		var names = all.stream().collect(Collectors.toMap(account -> Directory.subject(account.id()), Account::name));
		var filter = new AuditTrail.Filter(number(who), what.isEmpty() ? null : what, startOf(from, 0), startOf(until, 1));
		var found = trail.read(filter, number(before));
		var page = found.subList(0, Math.min(AuditTrail.PAGE, found.size()));
		model.addAttribute("lines", page.stream().map(entry -> line(entry, names)).toList());
		model.addAttribute("older", found.size() > page.size() ? page.getLast().id() : null);
		model.addAttribute("accounts", all);
		model.addAttribute("actions", trail.actions().stream().collect(Collectors.toMap(code -> code, AuditController::words, (one, other) -> one, TreeMap::new)));
		model.addAttribute("filter", Map.of("who", who, "what", what, "from", from, "until", until));
		model.addAttribute("newest", before.isEmpty());
		model.addAttribute("moments", pages.moments());
		model.addAttribute("zone", pages.zone().getId());
		return "staff/audit";
	}

	private static Line line(AuditTrail.Entry entry, Map<String, String> names) {
		var subject = entry.subject() == null ? "" : names.getOrDefault(entry.subject(), entry.subject().replace(':', ' '));
		return new Line(entry, words(entry.action()), subject);
	}

	/** A code as a reader likes it: {@code sign-in-failed} as "Sign in failed". */
	private static String words(String code) {
		return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
	}

	/** What is no number or no day filters nothing. */
	private static @Nullable Long number(String text) {
		return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
	}

	private @Nullable Instant startOf(String day, int daysLater) {
		try {
			return day.isEmpty() ? null : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(pages.zone()).toInstant();
		} catch (DateTimeParseException none) {
			return null;
		}
	}
}

package dev.glabella.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lends every page for staff what its frame shows: who is signed in, and the links of their role. Visitors' pages get nothing. */
@ControllerAdvice
class StaffPages {

	/** An entry of the navigation as the page shows it. */
	record Entry(String path, String label, boolean current) {}

	private final ObjectProvider<StaffLink> links;
	private final ObjectProvider<Workplace> workplace;
	private final ObjectProvider<AccountsSettings> settings;
	private final Clock clock;

	StaffPages(ObjectProvider<StaffLink> links, ObjectProvider<Workplace> workplace, ObjectProvider<AccountsSettings> settings, Clock clock) {
		this.links = links;
		this.workplace = workplace;
		this.settings = settings;
		this.clock = clock;
	}

	@ModelAttribute
	void frame(HttpServletRequest request, Model model) {
		StaffMember.current().ifPresent(member -> {
			model.addAttribute("staff", member);
			model.addAttribute("staffLinks", entries(member, request.getRequestURI()));
			model.addAttribute("idleSeconds", settings.getObject().idleAtMost().toSeconds());
		});
	}

	/** Where somebody starts: the first link of their role, or their own account. */
	String start(StaffMember member) {
		return visibleTo(member).stream().findFirst().map(StaffLink::path).orElse("/account");
	}

	/** How pages write a moment, in the clinic's time zone. */
	DateTimeFormatter moments() {
		return DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a", Locale.US).withZone(zone());
	}

	Instant now() {
		return clock.instant();
	}

	ZoneId zone() {
		var place = workplace.getIfAvailable();
		return place == null ? ZoneId.of("UTC") : place.timeZone();
	}

	/** The page belongs to the link that says most of its address. */
	private List<Entry> entries(StaffMember member, String path) {
		var visible = visibleTo(member);
		var current = visible.stream().map(StaffLink::path).filter(link -> path.equals(link) || path.startsWith(link + "/")).max(Comparator.comparingInt(String::length)).orElse("");
		return visible.stream().map(link -> new Entry(link.path(), link.label(), link.path().equals(current))).toList();
	}

	private List<StaffLink> visibleTo(StaffMember member) {
		return links.stream().filter(link -> link.roles().contains(member.role()))
			.sorted(Comparator.comparing(StaffLink::order).thenComparing(StaffLink::path)).toList();
	}
}

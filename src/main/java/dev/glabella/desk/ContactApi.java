package dev.glabella.desk;

import dev.glabella.accounts.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff report about those who want to be contacted; the list comes with {@link DeskApi#overview}. */
@RestController
@RequestMapping("/api/desk/conversations/{id}/contact")
class ContactApi {

	private final Contacts contacts;
	private final Presence presence;

	ContactApi(Contacts contacts, Presence presence) {
		this.contacts = contacts;
		this.presence = presence;
	}

	record Ending(@Nullable String outcome) {}

	@PostMapping("/tried")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void tried(@PathVariable long id, @AuthenticationPrincipal StaffMember me) {
		contacts.tried(id, me);
		presence.tellAll(Presence.Hint.changed(id));
	}

	@PostMapping("/done")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void done(@PathVariable long id, @AuthenticationPrincipal StaffMember me, @RequestBody Ending ending) {
		contacts.done(id, me, ending.outcome());
		presence.tellAll(Presence.Hint.changed(id));
	}
}

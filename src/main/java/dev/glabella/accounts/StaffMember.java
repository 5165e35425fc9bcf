package dev.glabella.accounts;

import java.io.Serializable;
import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who works here; the principal of a signed-in request ({@code @AuthenticationPrincipal StaffMember}).
 * @param name as visitors and colleagues read it
 */
public record StaffMember(long id, String name, Role role) implements Serializable {

	/** Who this request or message comes from, if it is one of the staff. */
	public static Optional<StaffMember> current() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication instanceof StaffAuthentication staff ? Optional.of(staff.getPrincipal()) : Optional.empty();
	}

	/** Whether one of these is theirs. */
	public boolean is(Role... roles) {
		for (var one : roles) if (one == role) return true;
		return false;
	}
}

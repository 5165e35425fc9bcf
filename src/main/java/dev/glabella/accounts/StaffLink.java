package dev.glabella.accounts;

import java.util.Set;

/**
 * An entry of the staff's navigation. A module that has pages for staff provides one bean for each.
 * @param roles who sees it; the page's own filter chain decides who may open it
 * @param order ascending; the first that somebody sees is where they land after signing in
 */
public record StaffLink(String path, String label, Set<Role> roles, int order) {

	public StaffLink {
		if (!path.matches("/[a-z0-9/-]+")) throw new IllegalArgumentException("a staff page has a path like /desk, got " + path);
		if (label.isBlank()) throw new IllegalArgumentException("the link to " + path + " needs a label");
		roles = Set.copyOf(roles);
	}
}

package dev.glabella.accounts;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here, for modules that hand something to one of them. */
@Component
public class Staff {

	private final Accounts accounts;

	Staff(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Also of a closed account: what somebody did keeps their name. */
	@Transactional(readOnly = true)
	public Optional<StaffMember> find(long id) {
		return accounts.find(id).map(Account::member);
	}

	/** Who can sign in and has one of these roles, by name. */
	@Transactional(readOnly = true)
	public List<StaffMember> enabled(Role... roles) {
		return accounts.all().stream().filter(Account::open).map(Account::member).filter(member -> member.is(roles)).toList();
	}
}

package dev.glabella.accounts;

import static dev.glabella.accounts.StaffBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What admins and supervisors do with the accounts of others, and what nobody may. */
class DirectoryTests extends AccountsTest {

	@Autowired
	Directory directory;

	@Autowired
	Staff staff;

	@Test
	void closingAnAccountEndsItsSessionsAtOnce() {
		var maria = browser().signedIn(AGENT);
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts/" + idOf(AGENT));

		assertThat(location(ada.post("/staff/accounts/" + idOf(AGENT) + "/close"))).endsWith("?done=close");

		assertThat(maria.isSignedIn()).isFalse();
		assertThat(browser().signIn(AGENT, StaffBrowser.PASSWORD).statusCode()).isEqualTo(422);
		assertThat(heard.ended).extracting(SessionsEnded::account).containsExactly(idOf(AGENT));
		assertThat(staff.enabled(Role.AGENT)).isEmpty();

		assertThat(location(ada.post("/staff/accounts/" + idOf(AGENT) + "/open"))).endsWith("?done=open");
		assertThat(maria.isSignedIn()).as("the old session").isFalse();
		browser().signedIn(AGENT);
		assertThat(audited()).contains("account-closed", "account-opened");
	}

	@Test
	void anotherRoleEndsTheSessionsOfTheFormer() {
		var tom = browser().signedIn(TRAINEE);

		directory.assign(member(ADMIN), idOf(TRAINEE), Role.AGENT);

		assertThat(tom.isSignedIn()).isFalse();
		assertThat(staff.find(idOf(TRAINEE)).orElseThrow().role()).isEqualTo(Role.AGENT);
		assertThat(jdbc.sql("select detail from audit_entry where action = 'role-changed'").query(String.class).single()).isEqualTo("from=TRAINEE to=AGENT");
	}

	@Test
	void nobodyChangesTheirOwnRoleSoThereIsAlwaysAnAdmin() {
		var ada = member(ADMIN);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> directory.enable(ada, ada.id(), false)).withMessageContaining("another admin");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> directory.assign(ada, ada.id(), Role.AGENT));
	}

	@Test
	void ofTwoAdminsWhoCloseEachOtherOneStays() throws Exception {
		for (int round = 0; round < 5; round++) {
			var one = member(ADMIN);
			var other = accounts.add(new Email("other" + round + "@clinic.example"), "Other Boss", Role.ADMIN, "{argon2}x", clock.instant());
			Callable<Boolean> first = () -> closes(one, other);
			Callable<Boolean> second = () -> closes(new StaffMember(other, "Other Boss", Role.ADMIN), one.id());
			try (var threads = Executors.newFixedThreadPool(2)) {
				var outcomes = Stream.of(threads.submit(first), threads.submit(second)).toList();
				assertThat(outcomes.stream().map(DirectoryTests::get)).containsExactlyInAnyOrder(true, false);
			}
			assertThat(staff.enabled(Role.ADMIN)).hasSize(1);
			accounts.enable(one.id(), true);
			accounts.enable(other, false);
		}
	}

	@ParameterizedTest
	@EnumSource(names = {"AGENT", "TRAINEE", "CLINICIAN", "SUPERVISOR"})
	void onlyAnAdminChangesAccounts(Role role) {
		var somebody = new StaffMember(idOf(SUPERVISOR), "Sven Lead", role);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> directory.enable(somebody, idOf(AGENT), false)).withMessageContaining("Only an admin");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> directory.assign(somebody, idOf(AGENT), Role.ADMIN));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> directory.removeFactor(somebody, idOf(AGENT)));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> directory.issueLink(somebody, idOf(AGENT)));
	}

	@ParameterizedTest
	@CsvSource({"ADMIN, ADMIN, true", "ADMIN, CLINICIAN, true", "SUPERVISOR, TRAINEE, true", "SUPERVISOR, AGENT, true", "SUPERVISOR, SUPERVISOR, false", "SUPERVISOR, CLINICIAN, false",
			"SUPERVISOR, ADMIN, false", "AGENT, TRAINEE, false", "CLINICIAN, TRAINEE, false"})
	void supervisorsInviteThoseWhomTheyLead(Role by, Role invited, boolean may) {
		assertThat(by.mayInvite(invited)).isEqualTo(may);
	}

	@Test
	void aForgedRoleIsRefusedByTheServer() {
		var sven = browser().signedIn(SUPERVISOR);
		var page = sven.get("/staff/accounts").body();
		assertThat(page).contains(">Trainee</option>").doesNotContain(">Admin</option>");

		var answer = sven.post("/staff/accounts", "email", "mallory@clinic.example", "name", "Mallory", "role", "ADMIN");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Only an admin invites somebody as admin.");
		assertThat(accounts.find(new Email("mallory@clinic.example"))).isEmpty();
		sven.get("/staff/accounts/" + idOf(AGENT));
		assertThat(sven.post("/staff/accounts/" + idOf(AGENT) + "/role", "role", "ADMIN").statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({"maria@clinic.example, AGENT", "tom@clinic.example, TRAINEE"})
	void othersDoNotSeeAccountsAndAudit(String email) {
		var somebody = browser().signedIn(email);
		for (var path : new String[] {"/staff/accounts", "/staff/accounts/" + idOf(ADMIN), "/staff/audit"}) {
			var answer = somebody.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(403);
			assertThat(answer.body()).contains("This is not for your role").doesNotContain(ADMIN);
		}
		assertThat(somebody.get("/account").body()).doesNotContain("/staff/accounts");
	}

	@Test
	void oneAddressHasOneAccount() {
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts");
		var answer = ada.post("/staff/accounts", "email", " MARIA@clinic.example", "name", "Another Maria", "role", "AGENT");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("There is an account with this e-mail address already.", "Another Maria");
	}

	@ParameterizedTest
	@CsvSource({"'', x@clinic.example, AGENT", "Nina, nothing, AGENT", "Nina, a b@clinic.example, AGENT", "Nina, x@clinic.example, ''", "Nina, x@clinic.example, KING",
			"Nina with a name that is a good deal longer than any badge could hold, x@clinic.example, AGENT"})
	void whatHasTheWrongFormIsRefusedInWords(String name, String email, String role) {
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts");
		assertThat(ada.post("/staff/accounts", "email", email, "name", name, "role", role).statusCode()).isEqualTo(422);
	}

	@Test
	void namesBecomeTextAndNotMarkup() {
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts");
		ada.post("/staff/accounts", "email", "x@clinic.example", "name", "<img src=x onerror=alert(1)>\u202e ${7*7}", "role", "AGENT");

		assertThat(ada.get("/staff/accounts").body()).contains("&lt;img src=x onerror=alert(1)&gt; ${7*7}").doesNotContain("<img", "\u202e");
	}

	@Test
	void anUnknownAccountIsNotFound() {
		assertThat(browser().signedIn(ADMIN).get("/staff/accounts/999999").statusCode()).isEqualTo(404);
	}

	@Test
	void theyAreListedByRole() {
		assertThat(staff.enabled(Role.AGENT, Role.TRAINEE)).extracting(StaffMember::name).containsExactly("Maria Ortiz", "Tom New");
	}

	private boolean closes(StaffMember by, long id) {
		try {
			directory.enable(by, id, false);
			return true;
		} catch (Refused refused) {
			return false;
		}
	}

	private StaffMember member(String email) {
		return accounts.find(new Email(email)).orElseThrow().member();
	}

	private static <T> T get(Future<T> future) {
		try {
			return future.get();
		} catch (InterruptedException | ExecutionException failed) {
			throw new IllegalStateException(failed);
		}
	}
}

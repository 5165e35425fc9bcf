package dev.glabella.accounts;

import static dev.glabella.accounts.StaffBrowser.PASSWORD;
import static dev.glabella.accounts.StaffBrowser.location;
import static dev.glabella.accounts.StaffBrowser.secretIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The links of the first start, of an invitation, and for a new password. */
@ExtendWith(OutputCaptureExtension.class)
class LinkTests extends AccountsTest {

	private static final String NEW_PASSWORD = "brass kettle wander north";

	@Autowired
	SetUp setUp;

	@Test
	void theFirstStartOpensTheFirstAccount(CapturedOutput console) {
		noAccounts();
		var secret = secretIn(printedAtStart(console));
		var ada = browser();
		assertThat(ada.get("/set-up").body()).contains("Open your link").doesNotContain(secret);

		assertThat(ada.post("/set-up", "link", secret).body()).contains("Open the first account");
		var answer = ada.post("/set-up/password", "link", secret, "name", "Ada Boss", "email", ADMIN, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD);

		assertThat(location(answer)).isEqualTo("/sign-in?done=password");
		assertThat(location(ada.signIn(ADMIN, NEW_PASSWORD))).isEqualTo("/staff");
		assertThat(location(ada.get("/staff"))).isEqualTo("/staff/accounts");
		assertThat(ada.get("/staff/accounts").body()).contains("Ada Boss");
		assertThat(browser().post("/set-up", "link", secret).statusCode()).as("a second time").isNotEqualTo(200);
		assertThat(audited()).containsExactly("set-up-link-issued", "admin-set-up", "signed-in");
		assertThat(jdbc.sql("select password from staff_account").query(String.class).single()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void aRestartEndsTheFormerLink(CapturedOutput console) {
		noAccounts();
		var former = secretIn(printedAtStart(console));
		var newer = secretIn(printedAtStart(console));

		assertThat(opens("/set-up", former)).isFalse();
		assertThat(opens("/set-up", newer)).isTrue();
		clock.advance(Duration.ofDays(1));
		assertThat(opens("/set-up", newer)).as("a day later").isFalse();
	}

	@Test
	void aLaterStartPrintsNoLink(CapturedOutput console) {
		assertThat(printedAtStart(console)).isEmpty();
		assertThat(jdbc.sql("select count(*) from staff_link").query(Integer.class).single()).isZero();
	}

	@Test
	void anInvitationLetsSomebodyChooseAPasswordOnce() {
		var page = invite(browser().signedIn(ADMIN), "nina@clinic.example", "Nina Park", Role.AGENT);
		var secret = secretIn(page);
		assertThat(page).contains("A link for Nina Park", "/invitation#" + secret);
		var nina = browser();
		nina.get("/invitation");

		assertThat(nina.post("/invitation", "link", "http://localhost/invitation#" + secret).body()).contains("Welcome, Nina Park", "nina@clinic.example");
		var weak = nina.post("/invitation/password", "link", secret, "password", "password1234", "repeated", "password1234");
		assertThat(weak.statusCode()).isEqualTo(422);
		assertThat(weak.body()).contains("easy to guess", "Welcome, Nina Park");
		assertThat(location(nina.post("/invitation/password", "link", secret, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD))).isEqualTo("/sign-in?done=password");

		assertThat(location(nina.signIn("nina@clinic.example", NEW_PASSWORD))).isEqualTo("/staff");
		assertThat(opens("/invitation", secret)).isFalse();
		assertThat(audited()).contains("invited", "invitation-accepted");
	}

	@Test
	void anInvitationIsGoodForAWeekAndForItsOwnPage() {
		var secret = secretIn(invite(browser().signedIn(ADMIN), "nina@clinic.example", "Nina Park", Role.AGENT));
		assertThat(opens("/set-up", secret)).isFalse();
		assertThat(opens("/new-password", secret)).isFalse();
		clock.advance(Duration.ofDays(7).minusSeconds(1));
		assertThat(opens("/invitation", secret)).isTrue();
		clock.advance(Duration.ofSeconds(1));
		assertThat(opens("/invitation", secret)).isFalse();

		assertThat(browser().signedIn(ADMIN).get("/staff/accounts").body()).contains("Invitation ran out");
	}

	@Test
	void aNewerLinkEndsTheFormer() {
		var ada = browser().signedIn(ADMIN);
		var former = secretIn(invite(ada, "nina@clinic.example", "Nina Park", Role.AGENT));
		var newer = secretIn(ada.post("/staff/accounts/" + idOf("nina@clinic.example") + "/link").body());

		assertThat(opens("/invitation", former)).isFalse();
		assertThat(opens("/invitation", newer)).isTrue();
	}

	@Test
	void aResetEndsEverySessionAndLeavesTheOldPasswordUntilThen() {
		var maria = browser().signedIn(AGENT);
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts");
		var page = ada.post("/staff/accounts/" + idOf(AGENT) + "/link").body();
		assertThat(page).contains("/new-password#");
		assertThat(maria.isSignedIn()).isTrue();

		var guest = browser();
		guest.get("/new-password");
		guest.post("/new-password/password", "link", secretIn(page), "password", NEW_PASSWORD, "repeated", NEW_PASSWORD);

		assertThat(maria.isSignedIn()).isFalse();
		assertThat(browser().signIn(AGENT, PASSWORD).statusCode()).isEqualTo(422);
		assertThat(location(browser().signIn(AGENT, NEW_PASSWORD))).isEqualTo("/staff");
		assertThat(heard.ended).extracting(SessionsEnded::account).containsExactly(idOf(AGENT));
	}

	@Test
	void ofTwoWhoUseALinkAtOnceOneSucceeds() throws Exception {
		var secret = secretIn(invite(browser().signedIn(ADMIN), "nina@clinic.example", "Nina Park", Role.AGENT));
		Callable<String> use = () -> {
			var guest = browser();
			guest.get("/invitation");
			return location(guest.post("/invitation/password", "link", secret, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD));
		};
		try (var threads = Executors.newFixedThreadPool(2)) {
			var first = threads.submit(use);
			var second = threads.submit(use);
			assertThat(new String[] {first.get(), second.get()}).containsExactlyInAnyOrder("/sign-in?done=password", "");
		}
	}

	@Test
	void aClosedAccountAcceptsNoInvitation() {
		var secret = secretIn(invite(browser().signedIn(ADMIN), "nina@clinic.example", "Nina Park", Role.AGENT));
		accounts.enable(idOf("nina@clinic.example"), false);

		assertThat(opens("/invitation", secret)).isFalse();
	}

	private String invite(StaffBrowser admin, String email, String name, Role role) {
		admin.get("/staff/accounts");
		return admin.post("/staff/accounts", "email", email, "name", name, "role", role.name()).body();
	}

	private boolean opens(String page, String secret) {
		var guest = browser();
		guest.get(page);
		return guest.post(page, "link", secret).statusCode() == 200;
	}

	private String printedAtStart(CapturedOutput console) {
		var before = console.getOut().length();
		setUp.begin();
		return console.getOut().substring(before);
	}

	private void noAccounts() {
		jdbc.sql("delete from staff_account").update();
	}
}

package dev.glabella.accounts;

import static dev.glabella.accounts.StaffBrowser.PASSWORD;
import static dev.glabella.accounts.StaffBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** A code after the password. */
class SecondStepTests extends AccountsTest {

	private Totp totp = Totp.mint();
	private List<String> recoveryCodes = List.of();

	@Test
	void isTurnedOnByShowingThatTheAppHasTheKey() {
		var maria = browser().signedIn(AGENT);
		var elsewhere = browser().signedIn(AGENT);
		maria.get("/account");
		var page = maria.post("/account/second-step/new").body();
		totp = new Totp(found(page, "name=\"key\" value=\"([A-Z2-7]+)\"").getFirst());
		assertThat(page).contains("<svg class=\"qr\"", totp.spaced());

		assertThat(maria.post("/account/second-step", "key", totp.secret(), "code", "000000", "password", PASSWORD).body()).contains("The code does not match", totp.secret());
		assertThat(maria.post("/account/second-step", "key", totp.secret(), "code", code(), "password", "wrong").body()).contains("The current password is wrong");
		assertThat(maria.post("/account/second-step", "key", totp.secret(), "code", code(), "password", PASSWORD).body()).contains("Your recovery codes");

		assertThat(elsewhere.isSignedIn()).isFalse();
		assertThat(maria.get("/account").body()).contains("10 recovery codes are left.");
		assertThat(audited()).contains("second-factor-added");
	}

	@Test
	void isAskedForBeforeAnythingOpens() {
		turnOn();
		var maria = browser();
		assertThat(location(maria.signIn(AGENT, PASSWORD))).isEqualTo("/sign-in/code");
		assertThat(maria.isSignedIn()).as("after the password alone").isFalse();
		var half = maria.cookie("glabella-staff");

		maria.get("/sign-in/code");
		assertThat(maria.post("/sign-in/code", "code", "000000").statusCode()).isEqualTo(422);
		assertThat(location(maria.post("/sign-in/code", "code", code()))).isEqualTo("/staff");

		assertThat(maria.isSignedIn()).isTrue();
		assertThat(maria.cookie("glabella-staff")).isNotEqualTo(half);
		assertThat(browser().cookie("glabella-staff", half).isSignedIn()).isFalse();
	}

	@Test
	void takesACodeOnce() {
		turnOn();
		var code = code();
		assertThat(location(enter(code))).isEqualTo("/staff");
		assertThat(enter(code).statusCode()).as("the same again").isEqualTo(422);
		clock.advance(Duration.ofSeconds(30));
		assertThat(location(enter(code()))).isEqualTo("/staff");
	}

	@Test
	void takesEachRecoveryCodeOnce() {
		turnOn();
		assertThat(location(enter(recoveryCodes.getFirst().toLowerCase(Locale.ROOT)))).isEqualTo("/staff");
		assertThat(enter(recoveryCodes.getFirst()).statusCode()).isEqualTo(422);
		assertThat(location(enter(recoveryCodes.get(1).replace("-", " ")))).isEqualTo("/staff");

		assertThat(jdbc.sql("select count(*) from recovery_code").query(Integer.class).single()).isEqualTo(8);
		assertThat(jdbc.sql("select detail from audit_entry where action = 'signed-in' order by id desc limit 1").query(String.class).single()).isEqualTo("factor=recovery-code left=8");
	}

	@Test
	void slowsGuessingDownFromAnywhere() {
		turnOn();
		for (int i = 0; i < 5; i++) assertThat(enter("00000" + i).statusCode()).isEqualTo(422);

		assertThat(enter(code()).statusCode()).isEqualTo(429);
		clock.advance(Duration.ofMinutes(1));
		assertThat(location(enter(code()))).isEqualTo("/staff");
	}

	@Test
	void waitsFiveMinutes() {
		turnOn();
		var maria = browser();
		maria.signIn(AGENT, PASSWORD);
		maria.get("/sign-in/code");
		clock.advance(Duration.ofMinutes(5));

		assertThat(location(maria.post("/sign-in/code", "code", code()))).isEqualTo("/sign-in?done=late");
		assertThat(location(maria.get("/sign-in/code"))).isEqualTo("/sign-in");
	}

	@Test
	void isTurnedOffWithThePassword() {
		var maria = turnOn();
		assertThat(maria.post("/account/second-step/remove", "password", "wrong").statusCode()).isEqualTo(422);
		assertThat(location(maria.post("/account/second-step/remove", "password", PASSWORD))).isEqualTo("/account?done=second-step-removed");

		browser().signedIn(AGENT);
	}

	@Test
	void isTurnedOffByAnAdminForWhoLostEverything() {
		var maria = turnOn();
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts/" + idOf(AGENT));

		ada.post("/staff/accounts/" + idOf(AGENT) + "/second-step");

		assertThat(maria.isSignedIn()).isFalse();
		browser().signedIn(AGENT);
		assertThat(audited()).contains("second-factor-reset");
	}

	@Test
	void isNotSkippedByALinkForANewPassword() {
		turnOn();
		var ada = browser().signedIn(ADMIN);
		ada.get("/staff/accounts");
		var secret = StaffBrowser.secretIn(ada.post("/staff/accounts/" + idOf(AGENT) + "/link").body());
		var maria = browser();
		maria.get("/new-password");
		maria.post("/new-password/password", "link", secret, "password", "brass kettle wander north", "repeated", "brass kettle wander north");

		assertThat(location(maria.signIn(AGENT, "brass kettle wander north"))).isEqualTo("/sign-in/code");
	}

	@Test
	void aChangedPasswordSignsOutElsewhereAndWantsTheCurrentOne() {
		var maria = browser().signedIn(AGENT);
		var elsewhere = browser().signedIn(AGENT);
		maria.get("/account");
		assertThat(maria.post("/account/password", "current", "wrong", "password", "brass kettle wander north", "repeated", "brass kettle wander north").body())
			.contains("The current password is wrong.", "Maria Ortiz", "Sign out");
		assertThat(elsewhere.isSignedIn()).isTrue();

		assertThat(location(maria.post("/account/password", "current", PASSWORD, "password", "brass kettle wander north", "repeated", "brass kettle wander north")))
			.isEqualTo("/account?done=password");

		assertThat(maria.isSignedIn()).isTrue();
		assertThat(elsewhere.isSignedIn()).isFalse();
		assertThat(heard.ended).singleElement().satisfies(ended -> assertThat(ended.sessions()).hasSize(1));
	}

	@Test
	void anOpenBrowserIsNoPlaceToGuessThePassword() {
		var maria = browser().signedIn(AGENT);
		maria.get("/account");
		for (int i = 0; i < 5; i++) maria.post("/account/second-step/remove", "password", "guess " + i);

		assertThat(maria.post("/account/second-step/remove", "password", PASSWORD).body()).contains("Too many tries. Wait");
	}

	private StaffBrowser turnOn() {
		var maria = browser().signedIn(AGENT);
		maria.get("/account");
		recoveryCodes = found(maria.post("/account/second-step", "key", totp.secret(), "code", code(), "password", PASSWORD).body(), "<code>([A-Z2-7-]{19})</code>");
		assertThat(recoveryCodes).hasSize(10);
		clock.advance(Duration.ofSeconds(30));
		maria.get("/account");
		return maria;
	}

	private HttpResponse<String> enter(String code) {
		var maria = browser();
		maria.signIn(AGENT, PASSWORD);
		maria.get("/sign-in/code");
		return maria.post("/sign-in/code", "code", code);
	}

	private String code() {
		return totp.codeAt(clock.instant());
	}

	private static List<String> found(String page, String pattern) {
		return Pattern.compile(pattern).matcher(page).results().map(result -> result.group(1)).toList();
	}
}

package dev.glabella.accounts;

import static dev.glabella.accounts.StaffBrowser.PASSWORD;
import static dev.glabella.accounts.StaffBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in and out, and what a session is worth. */
class SignInTests extends AccountsTest {

	@Autowired
	StaffSessions sessions;

	@Test
	void opensThePagesOfStaff() {
		var maria = browser();
		assertThat(location(maria.get("/account"))).isEqualTo("/sign-in?next=/account");

		assertThat(location(maria.signIn(" Maria@Clinic.example ", PASSWORD))).isEqualTo("/staff");

		assertThat(location(maria.get("/staff"))).isEqualTo("/account");
		assertThat(maria.get("/account").body()).contains("Maria Ortiz", "Agent", "Sign out");
		assertThat(audited()).containsExactly("signed-in");
		assertThat(accounts.find(idOf(AGENT)).orElseThrow().signedIn()).isEqualTo(clock.instant());
	}

	@Test
	void goesOnWhereSomebodyWasStopped() {
		var maria = browser();
		maria.get("/sign-in?next=/account");

		assertThat(location(maria.post("/sign-in", "email", AGENT, "password", PASSWORD, "next", "/account"))).isEqualTo("/account");
	}

	@ParameterizedTest
	@ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/a//evil?x=y", "javascript:alert(1)", "/sign-out"})
	void sendsNobodyElsewhere(String next) {
		var maria = browser();
		maria.get("/sign-in");

		assertThat(location(maria.post("/sign-in", "email", AGENT, "password", PASSWORD, "next", next))).isIn("/staff", "/a//evil");
	}

	@Test
	void answersAlikeWhateverIsWrong() {
		accounts.enable(idOf(TRAINEE), false);
		var wrongPassword = browser().signIn(AGENT, "not this one");
		var unknown = browser().signIn("nobody@clinic.example", PASSWORD);
		var closed = browser().signIn(TRAINEE, PASSWORD);
		var noAddress = browser().signIn("x", PASSWORD);

		for (var answer : new HttpResponse<?>[] {wrongPassword, unknown, closed, noAddress}) {
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(String.valueOf(answer.body())).contains("The e-mail address or the password is wrong, or the account is closed.");
		}
		assertThat(audited()).containsExactly("sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-failed");
		assertThat(jdbc.sql("select count(*) from audit_entry where subject is null and detail is null").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void takesThePasswordExactlyAsTyped() {
		assertThat(browser().signIn(AGENT, PASSWORD + " ").statusCode()).isEqualTo(422);
		assertThat(browser().signIn(AGENT, PASSWORD.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(422);

		accounts.setPassword(idOf(AGENT), passwords.hash("ü".repeat(100) + "x"));
		assertThat(browser().signIn(AGENT, "ü".repeat(100)).statusCode()).as("no more than a part of it").isEqualTo(422);
		assertThat(browser().signIn(AGENT, "ü".repeat(100) + "x").statusCode()).isEqualTo(302);
	}

	@Test
	void beginsASessionThatNobodyKnewBefore() {
		var maria = browser().cookie("glabella-staff", Secret.mint().value());
		maria.get("/sign-in");
		var before = maria.cookie("glabella-staff");
		var token = maria.cookie("XSRF-TOKEN");

		maria.post("/sign-in", "email", AGENT, "password", PASSWORD);

		assertThat(maria.cookie("glabella-staff")).hasSize(43).isNotEqualTo(before);
		assertThat(jdbc.sql("select token_hash from staff_session").query(String.class).single()).doesNotContain(maria.cookie("glabella-staff"));
		maria.get("/account");
		assertThat(maria.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
	}

	@Test
	void guardsItsCookies() {
		var plain = browser().signedIn(AGENT);
		assertThat(plain.setCookies).anySatisfy(cookie -> assertThat(cookie).startsWith("glabella-staff=").contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Domain"));

		var secure = browser().overTls().signedIn(AGENT);
		assertThat(secure.setCookies).allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Path=/", "Secure", "SameSite=").doesNotContain("Domain"));
		assertThat(secure.isSignedIn()).isTrue();
	}

	@Test
	void endsEverythingWithSigningOut() {
		var maria = browser().signedIn(AGENT);
		maria.get("/account");
		var secret = maria.cookie("glabella-staff");

		assertThat(location(maria.post("/sign-out"))).isEqualTo("/sign-in?done=out");

		assertThat(maria.isSignedIn()).isFalse();
		assertThat(browser().cookie("glabella-staff", secret).isSignedIn()).as("with the old cookie").isFalse();
		assertThat(heard.ended).singleElement().satisfies(ended -> {
			assertThat(ended.account()).isEqualTo(idOf(AGENT));
			assertThat(ended.sessions()).hasSize(1);
		});
		assertThat(audited()).containsExactly("signed-in", "signed-out");
	}

	@Test
	void wantsATokenForEachChange() {
		var maria = browser().signedIn(AGENT);

		var answer = new StaffBrowser(port).cookie("glabella-staff", maria.cookie("glabella-staff")).post("/sign-out");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).doesNotContain("Exception");
		assertThat(maria.isSignedIn()).isTrue();
		assertThat(new StaffBrowser(port).post("/sign-in", "email", AGENT, "password", PASSWORD).statusCode()).isEqualTo(403);
	}

	@Test
	void leavesAFormGoodWhileOtherPagesAreLoaded() {
		var maria = browser().signedIn(AGENT);
		maria.get("/account");
		var token = maria.cookie("XSRF-TOKEN");
		for (int i = 0; i < 3; i++) maria.get("/staff");

		assertThat(maria.cookie("XSRF-TOKEN")).isEqualTo(token);
		assertThat(location(maria.post("/account/name", "name", "Maria O."))).isEqualTo("/account?done=name");
		assertThat(maria.with("X-XSRF-TOKEN", token).post("/staff/alive").statusCode()).isEqualTo(204);
	}

	@Test
	void endsAnIdleSession() {
		var maria = browser().signedIn(AGENT);
		for (int i = 0; i < 4; i++) {
			clock.advance(Duration.ofMinutes(29));
			assertThat(maria.isSignedIn()).isTrue();
		}
		clock.advance(Duration.ofMinutes(31));

		assertThat(maria.isSignedIn()).isFalse();
		sessions.endExpired();
		assertThat(heard.ended).hasSize(1);
		assertThat(jdbc.sql("select count(*) from staff_session").query(Integer.class).single()).isZero();
	}

	@Test
	void endsTheBusiestSessionAfterADay() {
		var maria = browser().signedIn(AGENT);
		var hours = 0;
		for (; hours < 48 && maria.isSignedIn(); hours++) for (int i = 0; i < 3; i++) {
			clock.advance(Duration.ofMinutes(20));
			maria.get("/account");
		}
		assertThat(hours).isEqualTo(12);
	}

	@Test
	void countsWorkOverASocketAsUse() {
		browser().signedIn(AGENT);
		var session = jdbc.sql("select id from staff_session").query(Long.class).single();
		clock.advance(Duration.ofMinutes(29));
		assertThat(sessions.use(session)).isTrue();
		clock.advance(Duration.ofMinutes(29));
		assertThat(sessions.use(session)).isTrue();
		clock.advance(Duration.ofMinutes(31));
		assertThat(sessions.use(session)).isFalse();
	}

	@Test
	void feelsEachChangeOfTheAccountAtOnce() {
		var maria = browser().signedIn(AGENT);
		accounts.assign(idOf(AGENT), Role.CLINICIAN);
		assertThat(maria.get("/account").body()).contains("Clinician");

		accounts.enable(idOf(AGENT), false);
		assertThat(maria.isSignedIn()).isFalse();
	}

	@Test
	void slowsGuessingDownAndLocksNobodyOut() {
		var guesser = browser();
		for (int i = 0; i < 5; i++) assertThat(guesser.signIn(AGENT, "guess " + i).statusCode()).isEqualTo(422);
		var refused = guesser.signIn(AGENT, PASSWORD);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).contains("60");
		assertThat(refused.body()).contains("Too many tries. Wait 60 seconds");
		assertThat(audited()).filteredOn("sign-in-slowed"::equals).hasSize(1);

		assertThat(browser().signIn(AGENT, PASSWORD).statusCode()).as("from elsewhere").isEqualTo(302);
		clock.advance(Duration.ofMinutes(1));
		assertThat(guesser.signIn(AGENT, PASSWORD).statusCode()).isEqualTo(302);
	}

	@Test
	void slowsGuessingAtUnknownNamesDownJustTheSame() {
		var guesser = browser();
		for (int i = 0; i < 5; i++) assertThat(guesser.signIn("nobody@clinic.example", "guess " + i).statusCode()).isEqualTo(422);
		assertThat(guesser.signIn("Nobody@clinic.example", "guess").statusCode()).isEqualTo(429);
	}

	@ParameterizedTest
	@CsvSource({"/account", "/staff", "/staff/accounts", "/staff/audit", "/staff/nothing"})
	void sendsStrangersToTheDoor(String path) {
		assertThat(location(browser().get(path))).isEqualTo("/sign-in?next=" + path);
	}

	@Test
	void keepsPagesOutOfCaches() {
		var maria = browser().signedIn(AGENT);
		assertThat(maria.get("/account").headers().firstValue("Cache-Control")).hasValueSatisfying(control -> assertThat(control).contains("no-store"));
		assertThat(maria.get("/account").headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(maria.get("/account").headers().firstValue("Set-Cookie").filter(cookie -> cookie.contains("JSESSIONID"))).isEmpty();
	}
}

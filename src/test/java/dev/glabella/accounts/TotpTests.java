package dev.glabella.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

	/** The RFC's key, "12345678901234567890". */
	private final Totp totp = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

	/** Appendix B of RFC 6238, the last six of its eight digits. */
	@ParameterizedTest
	@CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
	void agreesWithTheStandard(long second, String code) {
		assertThat(totp.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
	}

	@Test
	void allowsForAClockThatIsOffByOneStep() {
		var code = totp.codeAt(Instant.ofEpochSecond(600));
		assertThat(totp.stepOf(code, Instant.ofEpochSecond(570))).hasValue(20);
		assertThat(totp.stepOf(code, Instant.ofEpochSecond(659))).hasValue(20);
		assertThat(totp.stepOf(code, Instant.ofEpochSecond(569))).isEmpty();
		assertThat(totp.stepOf(code, Instant.ofEpochSecond(660))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"''", "1", "28708", "2870822", "'287 082'", "abcdef"})
	void takesNothingElse(String code) {
		assertThat(totp.stepOf(code, Instant.ofEpochSecond(59))).isEmpty();
	}

	@Test
	void makesKeysThatAppsUnderstand() {
		var made = Totp.mint();
		assertThat(made.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.mint().secret());
		assertThat(made.uri("a b@clinic.example")).isEqualTo("otpauth://totp/Glabella:a%20b%40clinic.example?secret=" + made.secret() + "&issuer=Glabella");
		assertThat(QrCode.of(made.uri("maria@clinic.example")).path()).matches("(M\\d+ \\d+h1v1h-1z)+");
	}

	@Test
	void refusesAKeyOfAnotherForm() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Totp("GEZDGNBV"));
	}
}

package dev.glabella.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PasswordRulesTests {

	private static final Email MARIA = new Email("m.ortiz-lopez@clinic.example");

	private final PasswordRules rules = rules(12);

	@ParameterizedTest
	@CsvSource({"7, false", "11, false", "12, true", "64, true", "72, true", "128, true", "129, false"})
	void wantLengthAndNothingElse(int length, boolean good) {
		var password = "kvwxjbgzmtrnhydpslcf".repeat(7).substring(0, length);
		assertThat(rules.flaw(password, MARIA, "Maria").isEmpty()).isEqualTo(good);
	}

	@ParameterizedTest
	@ValueSource(strings = {"lamp orbit tulip seven", "grüne Wolken im Mai", "🦊🌵🎈🚲🧂🪁🥁🧊🪵🫐🎻🪐", "correct horse umbrella", "      viper lodge", "kT9#vQ2m!xWz"})
	void letPeopleChooseTheirWay(String password) {
		assertThat(rules.flaw(password, MARIA, "Maria")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"password1234", "PASSWORD!!!!!!", "P@ssw0rd1234", "p@ssw0rdp@ssw0rd", "123456789012", "qwertyuiopas", "aaaaaaaaaaaa", "abcabcabcabc", "Welcome2Glabella", "botoxbotox2026",
			"SummerSunshine1", "letmein letmein", "Winter-2026-2026", "MariaOrtiz123", "ortizlopez1234", "HarborLight123!", "harbor light clinic"})
	void refuseWhatIsTriedFirst(String password) {
		assertThat(rules.flaw(password, MARIA, "Maria Ortiz")).hasValueSatisfying(flaw -> assertThat(flaw).contains("easy to guess"));
	}

	@Test
	void wantTheSameTwice() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> rules.checked("lamp orbit tulip", "lamp orbit tulip ", MARIA, "Maria"));
	}

	@Test
	void cannotBeSetBelowEight() {
		assertThatIllegalArgumentException().isThrownBy(() -> rules(7)).withMessageContaining("got 7");
	}

	private static PasswordRules rules(int atLeast) {
		var beans = new StaticListableBeanFactory();
		beans.addBean("workplace", new Workplace() {

			@Override
			public String name() {
				return "Harbor Light Skin Clinic";
			}

			@Override
			public ZoneId timeZone() {
				return ZoneOffset.UTC;
			}
		});
		return new PasswordRules(new AccountsSettings(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(1), atLeast, false),
				beans.getBeanProvider(Workplace.class));
	}
}

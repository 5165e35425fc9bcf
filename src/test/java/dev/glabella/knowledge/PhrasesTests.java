package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasesTests {

	private static final String UNSET = "Please ask our team what they advise for this.";
	private final Phrases phrases = Phrases.of(SampleFolder.knowledge());

	@Test
	void fillsInWhoTheClinicIsAndWhenItIsOpen() {
		assertThat(phrases.fill("{{clinic.name}}, {{ clinic.phone }}: {{clinic.hours}}"))
			.isEqualTo("Skin clinic, +1 213 555 0100: Monday to Wednesday 9 am to 5:30 pm and Saturday 10 am to noon");
	}

	@Test
	void fillsInARuleOfTheClinicOrSaysThatThereIsNone() {
		assertThat(phrases.fill("Gently. {{policy.makeup-after}}")).isEqualTo("Gently. Wait until the next morning.");
		assertThat(phrases.fill("Gently. {{policy.touch-after}}")).isEqualTo("Gently. " + UNSET);
	}

	@Test
	void doesNotSayTwiceInARowThatThereIsNoRule() {
		assertThat(phrases.fill("{{policy.touch-after}} {{policy.touch-after}} Bye.")).isEqualTo(UNSET + " Bye.");
		assertThat(phrases.fill("- {{policy.touch-after}}\n- One.\n- {{policy.touch-after}}\n- Two.")).isEqualTo("- " + UNSET + "\n- One.\n- Two.");
		assertThat(phrases.fill("- Rub: {{policy.touch-after}}\n- Press: {{policy.touch-after}}")).isEqualTo("- Rub: " + UNSET + "\n- Press: " + UNSET);
	}

	@Test
	void takesASignOfMoneyOrABackslashAsItIs(@TempDir Path temp) {
		SampleFolder.copiedTo(temp).replace("clinic.yaml", "Wait until the next morning.", "It costs $1 \\ visit.");
		var knowledge = KnowledgeFiles.of(temp).read();
		assertThat(Phrases.of(knowledge).fill("{{policy.makeup-after}}")).isEqualTo("It costs $1 \\ visit.");
		assertThat(Phrases.of(knowledge).withoutPolicies("A $2 {{policy.makeup-after}} {{clinic.name}}")).isEqualTo("A $2  Skin clinic");
	}

	@Test
	void givesATopicsFilledAnswers() {
		var answer = phrases.answer(SampleFolder.knowledge().topic("duration").orElseThrow());
		assertThat(answer.brief()).startsWith("BOTOX® usually lasts");
		assertThat(answer.more()).endsWith("- To learn more, call +1 213 555 0100.");
	}

	@Test
	void fillsASentenceWithValuesOfTheMoment() {
		assertThat(phrases.reply("waiting", Map.of("minutes", "3"))).isEqualTo("You have waited for 3 minutes. Or call +1 213 555 0100.");
	}

	@Test
	void refusesANameThatNobodyKnows() {
		assertThatIllegalArgumentException().isThrownBy(() -> phrases.fill("{{clinic.fax}}")).withMessageContaining("{{clinic.fax}}");
		assertThatIllegalArgumentException().isThrownBy(() -> phrases.reply("no-such-sentence"));
	}
}

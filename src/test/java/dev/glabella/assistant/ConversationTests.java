package dev.glabella.assistant;

import static dev.glabella.assistant.SmallClinic.analyze;
import static dev.glabella.assistant.SmallClinic.ask;
import static dev.glabella.assistant.SmallClinic.mind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.glabella.language.TimeSpan;

/** What a message means in the light of what was said before it. */
class ConversationTests {

	private static final List<String> OFFERED = List.of("pain", "duration", "side-effects-serious");

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"the second one            ~ duration",
		"2                         ~ duration",
		"number 3 please           ~ side-effects-serious",
		"option one                ~ pain",
		"the first, I think        ~ pain",
		"the last one              ~ side-effects-serious",
		"the one about serious side effects ~ side-effects-serious",
		"first and second          ~ pain,duration",
		"all of them               ~ pain,duration,side-effects-serious"
	})
	void takesAChoiceByWords(String message, String topics) {
		assertThat(choose(message).verdict()).isEqualTo(new Verdict.Answer(List.of(topics.split(","))));
	}

	@ParameterizedTest
	@ValueSource(strings = {"neither", "none of those"})
	void handsOverWhenNoneOfTheChoicesFitsInWords(String message) {
		assertThat(choose(message).verdict()).isEqualTo(new Verdict.Handoff("unsure", null, List.of()));
	}

	@Test
	void answersWhatIsAskedBesideAChoice() {
		assertThat(choose("the second one, and also is botox painful?").topics()).containsExactly("duration", "pain");
	}

	@Test
	void readsDangerBesideAChoice() {
		assertThat(choose("the second one, I can't breathe").verdict()).isEqualTo(new Verdict.Urgent("call-911", "breathing"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"is the second session longer", "how long does botox last", "two weeks ago it hurt"})
	void readsAsAMessageWhatSaysMoreThanAChoice(String message) {
		assertThat(new Choosing(mind().knowledge(), mind().analyzer(), OFFERED).read(analyze(message))).isEmpty();
	}

	@Test
	void knowsTheOtherOneOfTwo() {
		var dialogue = new Dialogue(null, List.of("pain", "duration"), 1);
		var after = dialogue.after(Assistant.judge(mind(), dialogue, "the first", null));
		assertThat(after.passedOver()).containsExactly("duration");
		assertThat(Assistant.judge(mind(), after, "not that, the other one", null).verdict()).isEqualTo(new Verdict.Answer(List.of("duration")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', nullValues = "-", value = {
		"no, I meant the price                          ~ the price",
		"sorry, I meant how long it lasts               ~ how long it lasts",
		"not the cost, how many units                   ~ how many units",
		"that's not what I asked. does it hurt          ~ does it hurt",
		"no I wanted to know about bruises              ~ bruises",
		"how much is it                                 ~ -",
		"sorry to bother you                            ~ -",
		"not sure how long it lasts                     ~ -",
		"no pain at all                                 ~ -"
	})
	void hearsACorrection(String message, String rest) {
		var correction = Correction.of(analyze(message));
		if (rest == null) assertThat(correction.filter(found -> !message.startsWith("no "))).isEmpty();
		else assertThat(correction).contains(new Correction(rest));
	}

	@Test
	void answersWhatWasMeantInstead() {
		assertThat(ask("is botox painful?", "no, I meant how long does botox last").verdict()).isEqualTo(new Verdict.Answer(List.of("duration")));
	}

	@Test
	void offersWhatIsNearWhenAnAnswerIsRefused() {
		assertThat(ask("is botox painful?", "not that").verdict()).isInstanceOf(Verdict.Clarify.class);
	}

	@ParameterizedTest
	@CsvSource({"and for how long?,true", "is that normal?,true", "why not?,true", "tell me more,true", "how long does that last,true", "how much is it?,false", "does it hurt,false",
		"what about my neck?,false", "ok thanks,false", "I read that it hurts,false"})
	void knowsWhatCannotBeUnderstoodAlone(String message, boolean strong) {
		assertThat(Leaning.of(analyze(message)).isStrong()).isEqualTo(strong);
	}

	@Test
	void staysWithTheTopicForAFollowUp() {
		assertThat(ask("is botox painful?", "and why is that?").topic()).isEqualTo("pain");
		assertThat(ask("is botox painful?", "thanks a lot", "and why is that?").topic()).isEqualTo("pain");
	}

	@Test
	void leavesTheTopicForAChangeOfSubject() {
		assertThat(ask("is botox painful?", "can I speak to a real person").verdict().reason()).isEqualTo("asked");
		assertThat(ask("is botox painful?", "thank you").verdict()).isInstanceOf(Verdict.SmallTalk.class);
	}

	@Test
	void repeatsUrgentAdviceForAQuestionAboutIt() {
		var urgent = new Verdict.Urgent("call-911", "breathing");
		assertThat(ask("I can't breathe", "is that normal?").verdict()).isEqualTo(urgent);
		assertThat(ask("I can't breathe", "should I wait until Monday").verdict()).isEqualTo(urgent);
		assertThat(ask("I can't breathe", "how long does botox last").verdict()).isEqualTo(new Verdict.Answer(List.of("duration")));
	}

	@Test
	void keepsACaseWithTheClinician() {
		assertThat(ask("I'm pregnant", "is that dangerous?").verdict().reason()).isEqualTo("personal");
	}

	@Test
	void takesASignForRealOnceSomebodyHasIt() {
		assertThat(ask("can botox cause trouble breathing", "I have that now").verdict()).isEqualTo(new Verdict.Urgent("call-911", "breathing"));
	}

	@Test
	void hearsTheQuestionBesideADenial() {
		assertThat(ask("I'm not pregnant, how long does botox last?").verdict()).isEqualTo(new Verdict.Answer(List.of("duration")));
		assertThat(ask("I have no trouble breathing. is botox painful?").verdict()).isEqualTo(new Verdict.Answer(List.of("pain")));
	}

	@Test
	void notesWhenAndWhatForWhoTakesOver() {
		var judgement = Assistant.judge(mind(), Dialogue.START, "my eyelid is drooping since I had botox 10 days ago", null);
		assertThat(judgement.noted().about()).isEqualTo("droop");
		assertThat(judgement.noted().times()).extracting(TimeSpan::text).contains("10 days ago");
		assertThat(judgement.noted().names()).extracting(entity -> entity.name()).contains("BOTOX");
		assertThat(Assistant.judge(mind(), Dialogue.START, "I can't breathe since yesterday", null).noted().times()).hasSize(1);
		assertThat(ask("how long does botox last").noted()).isEqualTo(Noted.NOTHING);
	}

	@Test
	void putsWhatWasNotedOnTheCard() {
		var judgement = ask("I can't breathe since yesterday");
		var card = new Composer(mind().knowledge(), mind().phrases(), LocalDate.EPOCH, true).card(judgement);
		assertThat(card.noted()).isEqualTo(judgement.noted());
		assertThat(Composer.text(card)).as("the visitor knows it already").doesNotContain("yesterday");
	}

	private static Judgement choose(String message) {
		return Assistant.judge(mind(), new Dialogue(null, OFFERED, 1), message, null);
	}
}

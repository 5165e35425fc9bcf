package dev.glabella.assistant;

import static dev.glabella.assistant.SmallClinic.ask;
import static dev.glabella.assistant.SmallClinic.mind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssistantTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"how long does botox last       ~ duration",
		"is botox painful?              ~ pain",
		"HOW LONG DOES BOTOX LAST       ~ duration",
		"how lng does botx last         ~ duration",
		"is makeup ok after             ~ makeup-after"
	})
	void answersAQuestionFromItsTopic(String message, String topic) {
		var judgement = ask(message);
		assertThat(judgement.verdict()).isEqualTo(new Verdict.Answer(List.of(topic)));
		assertThat(judgement.topic()).isEqualTo(topic);
		assertThat(judgement.confidence()).isBetween(0.5, 1.0);
		assertThat(judgement.candidates().getFirst().label()).isEqualTo(topic);
	}

	@Test
	void putsARedFlagBeforeEverything() {
		assertThat(ask("how long does botox last? also I can't breathe").verdict()).isEqualTo(new Verdict.Urgent("call-911", "breathing"));
		assertThat(ask("I want to die").verdict()).isEqualTo(new Verdict.Urgent("call-988", "self-harm"));
	}

	@Test
	void readsWhatWasTypedBesideAChipBeforeTheChip() {
		assertThat(Assistant.judge(mind(), Dialogue.START, "I have trouble breathing", "duration").verdict()).isEqualTo(new Verdict.Urgent("call-911", "breathing"));
		assertThat(Assistant.judge(mind(), Dialogue.START, "I have trouble breathing", "talk-to-person").verdict()).isEqualTo(new Verdict.Urgent("call-911", "breathing"));
		assertThat(Assistant.judge(mind(), Dialogue.START, "is botox painful?", "duration").topic()).isEqualTo("pain");
	}

	@Test
	void answersATappedChipAtOnce() {
		var judgement = Assistant.judge(mind(), Dialogue.START, "Serious side effects", "side-effects-serious");
		assertThat(judgement.verdict()).isEqualTo(new Verdict.Answer(List.of("side-effects-serious")));
		assertThat(judgement.confidence()).isEqualTo(1);
		assertThat(Assistant.judge(mind(), Dialogue.START, "Booking a visit", "booking").verdict()).isEqualTo(new Verdict.Handoff("booking", "booking", List.of()));
		assertThat(Assistant.judge(mind(), Dialogue.START, "Talk to a person", "talk-to-person").verdict()).isEqualTo(new Verdict.Handoff("asked", "talk-to-person", List.of()));
	}

	@Test
	void readsAMessageThatCameWithAnUnknownChip() {
		assertThat(Assistant.judge(mind(), Dialogue.START, "is botox painful?", "no-such-topic").topic()).isEqualTo("pain");
	}

	@Test
	void sendsASymptomOfTheDayToAPersonWithItsReason() {
		assertThat(ask("my eyelid is drooping a bit").verdict()).isEqualTo(new Verdict.Handoff("safety", "droop", List.of()));
	}

	@Test
	void leavesOnePersonsCaseToAClinician() {
		assertThat(ask("I'm pregnant, how long does botox last").verdict().reason()).isEqualTo("personal");
	}

	@Test
	void answersAGeneralQuestionAboutAWarningSign() {
		assertThat(ask("can botox cause trouble breathing").verdict()).isEqualTo(new Verdict.Answer(List.of("side-effects-serious")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"👍", "🙏🏽❤️", "...", "?"})
	void takesAMessageWithoutWordsForSmallTalk(String message) {
		assertThat(ask(message).verdict()).isEqualTo(new Verdict.SmallTalk(null));
	}

	@Test
	void knowsTheFinerKindOfSmallTalk() {
		assertThat(ask("hello there").verdict()).isEqualTo(new Verdict.SmallTalk("greeting"));
		assertThat(ask("thanks a lot").verdict()).isEqualTo(new Verdict.SmallTalk("thanks"));
	}

	@Test
	void callsAPersonWhenAskedTo() {
		assertThat(ask("can I speak to a real person").verdict().reason()).isEqualTo("asked");
	}

	@Test
	void declinesWhatIsNoneOfItsBusiness() {
		assertThat(ask("what is the capital of Italy").verdict()).isInstanceOf(Verdict.Decline.class);
	}

	@Test
	void answersSeveralQuestionsInTheirOrder() {
		var judgement = ask("is botox painful and how long does it last?");
		assertThat(judgement.verdict()).isEqualTo(new Verdict.Answer(List.of("pain", "duration")));
		assertThat(judgement.topics()).containsExactly("pain", "duration");
		assertThat(ask("How long does botox last? Is botox painful?").topics()).containsExactly("duration", "pain");
	}

	@Test
	void answersOnTheWayToAPerson() {
		assertThat(ask("How long does botox last? I want to book an appointment.").verdict()).isEqualTo(new Verdict.Handoff("booking", "booking", List.of("duration")));
	}

	@Test
	void answersTheSameQuestionOnce() {
		assertThat(ask("How long does botox last? When will botox wear off?").verdict()).isEqualTo(new Verdict.Answer(List.of("duration")));
	}

	@Test
	void readsAFollowUpTogetherWithTheTopicBefore() {
		assertThat(ask("and for how long?").verdict()).isNotEqualTo(new Verdict.Answer(List.of("pain")));
		assertThat(ask("is botox painful?", "how much does it?").topic()).isEqualTo("pain");
	}

	@Test
	void callsAPersonAtTheThirdMissInARow() {
		var vague = new Dialogue("pain", List.of(), 2);
		assertThat(Assistant.judge(mind(), vague, "how do I boil an egg", null).verdict().reason()).isEqualTo("repeated");
		assertThat(Assistant.judge(mind(), new Dialogue("pain", List.of(), 1), "how do I boil an egg", null).verdict()).isInstanceOf(Verdict.Decline.class);
		assertThat(ask("how do I boil an egg", "what is the capital of Italy", "recommend a good novel").verdict()).isEqualTo(new Verdict.Handoff("repeated", null, List.of()));
		assertThat(ask("how do I boil an egg", "what is the capital of Italy", "is botox painful?", "recommend a good novel").verdict()).isInstanceOf(Verdict.Decline.class);
	}

	@Test
	void handsOverWhenNoneOfTheChoicesFits() {
		var offered = new Dialogue(null, List.of("pain", "duration"), 1);
		assertThat(Assistant.judge(mind(), offered, "None of these", null).verdict()).isEqualTo(new Verdict.Handoff("unsure", null, List.of()));
		assertThat(Assistant.judge(mind(), Dialogue.START, "None of these", null).candidates()).as("nothing was offered, so it is read").isNotEmpty();
	}

	@Test
	void reportsProbabilities() {
		for (var message : List.of("is botox painful?", "hello", "how do I boil an egg", "lasts how", "can I speak to someone")) {
			var candidates = ask(message).candidates();
			assertThat(candidates).as(message).hasSizeLessThanOrEqualTo(5).extracting(candidate -> candidate.label()).doesNotHaveDuplicates().noneMatch(label -> label.contains("/"));
			assertThat(candidates.stream().mapToDouble(candidate -> candidate.confidence()).sum()).as(message).isLessThanOrEqualTo(1 + 1e-6);
		}
	}
}

package dev.glabella.assistant;

import static dev.glabella.assistant.SmallClinic.KNOWLEDGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.glabella.knowledge.Clinic;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.Review;

class ComposerTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
	private static final Verdict ANSWER = new Verdict.Answer(List.of("pain"));
	private static final Verdict ANSWERS = new Verdict.Answer(List.of("pain", "duration"));

	@Test
	void showsAnAnswerWithItsSourcesAndWhatElseOneMayAsk() {
		var card = card(ANSWER);
		assertThat(card.decision()).isEqualTo("answer");
		assertThat(card.helpful()).isTrue();
		assertThat(card.intro()).isNull();
		var part = card.parts().getFirst();
		assertThat(part.title()).isEqualTo("Does it hurt");
		assertThat(part.brief()).isEqualTo("Most people feel a short sting with BOTOX®.");
		assertThat(part.more()).isEqualTo("The needle is thin. Ask for **cold packs** or a cream.");
		assertThat(part.sources()).extracting(Card.Origin::title).containsExactly("The label");
		assertThat(part.reviewed()).isNull();
		assertThat(card.related()).as("three at most").extracting(Card.Choice::topic).containsExactly("makeup-after", "onset", "duration");
	}

	@Test
	void showsSeveralAnswersAfterAWordOfIntroduction() {
		var card = card(ANSWERS);
		assertThat(card.intro()).isEqualTo("You asked about a few things.");
		assertThat(card.parts()).extracting(Card.Part::topic).containsExactly("pain", "duration");
		assertThat(card.related()).as("not what was answered just now").extracting(Card.Choice::topic).containsExactly("makeup-after", "onset", "side-effects-serious");
	}

	@Test
	void saysWhoSignedATextAndOnlyWhileThatHolds() {
		var pain = KNOWLEDGE.topic("pain").orElseThrow();
		var signed = with(KNOWLEDGE.clinic(), Map.of("pain", new Review("pain", "Dr. Gray", TODAY.minusDays(300), Review.hashOf(pain))));
		assertThat(composer(signed, TODAY, true).card(judgement(ANSWER)).parts().getFirst().reviewed()).isEqualTo(new Card.Reviewed("Dr. Gray", TODAY.minusDays(300)));
		assertThat(composer(signed, TODAY.plusDays(100), true).card(judgement(ANSWER)).parts().getFirst().reviewed()).isNull();
	}

	@Test
	void offersTheTitlesToChooseFrom() {
		var card = card(new Verdict.Clarify(List.of("pain", "onset")));
		assertThat(card.intro()).isEqualTo("Did you mean one of these?");
		assertThat(card.choices()).containsExactly(new Card.Choice("pain", "Does it hurt"), new Card.Choice("onset", "When it starts to work"));
		assertThat(card(new Verdict.Clarify(List.of("pain"))).intro()).as("a single one").isEqualTo("Did you mean this?");
	}

	@Test
	void putsUrgentAdviceUnderAHeadingWithANumberToCall() {
		var card = card(new Verdict.Urgent("call-911", "breathing"));
		assertThat(card.heading()).isEqualTo("Call 911 now");
		assertThat(card.intro()).isEqualTo("Do **not** wait.");
		assertThat(card.outro()).isEqualTo("I have alerted our team.");
		assertThat(card.phone()).isEqualTo("911");
		assertThat(card.reason()).isEqualTo("safety");
		assertThat(card.related()).isEmpty();
		assertThat(card(new Verdict.Urgent("call-988", "self-harm")).phone()).isEqualTo("988");
	}

	@Test
	void saysHowThingsStandWhenAPersonIsCalled() {
		var asked = new Verdict.Handoff("asked", "talk-to-person", List.of());
		assertThat(card(asked).intro()).isEqualTo("I pass you on.\n\nThey are being told now.");
		assertThat(composer(KNOWLEDGE, TODAY, false).card(judgement(asked)).intro()).startsWith("I pass you on.\n\nOur team is away, open Monday to Wednesday 9 am to 5:30 pm");
		assertThat(card(asked).offerContact()).isTrue();
	}

	@Test
	void saysWhatTheContentKnowsBeforeItCallsAPerson() {
		assertThat(card(new Verdict.Handoff("booking", "booking", List.of())).intro()).isEqualTo("To book, call +1 213 555 0100.\n\nOur team makes the appointments.\n\nThey are being told now.");
		assertThat(card(new Verdict.Handoff("office", "office", List.of())).intro()).startsWith("Skin clinic is open Monday to Wednesday");
		assertThat(card(new Verdict.Handoff("safety", "droop", List.of())).intro()).startsWith("Call +1 213 555 0100 today.\n\nI have alerted our team.");
		assertThat(card(new Verdict.Handoff("personal", "personal-medical-advice", List.of())).intro()).startsWith("That depends on you.\n\nThey can set up a talk.");
	}

	@Test
	void answersOnTheWayToAPerson() {
		var card = card(new Verdict.Handoff("booking", "booking", List.of("pain")));
		assertThat(card.parts()).extracting(Card.Part::topic).containsExactly("pain");
		assertThat(card.intro()).isNull();
		assertThat(card.outro()).endsWith("They are being told now.");
	}

	@Test
	void repliesToSmallTalkAndDeclinesTheRest() {
		assertThat(card(new Verdict.SmallTalk("greeting")).intro()).isEqualTo("Hello. I am the Skin clinic assistant.");
		assertThat(card(new Verdict.SmallTalk(null)).intro()).isEqualTo("I am not much good at small talk.");
		assertThat(card(new Verdict.SmallTalk("no-such-kind")).intro()).isEqualTo("I am not much good at small talk.");
		assertThat(card(new Verdict.Decline(null)).intro()).isEqualTo("I only know about BOTOX®, so I cannot help with that.");
		assertThat(card(new Verdict.Decline("unrelated")).intro()).isEqualTo("I only know about BOTOX®.");
		assertThat(card(new Verdict.Decline(null)).offerPerson()).isTrue();
	}

	@Test
	void keepsBackWhatNobodySignedWhereTheClinicWishesSo() {
		var withholding = composer(with(withholding(KNOWLEDGE.clinic()), Map.of()), TODAY, true);
		assertThat(withholding.card(judgement(new Verdict.Handoff("booking", "booking", List.of("pain")))).parts()).isEmpty();
		assertThat(withholding.card(judgement(new Verdict.Handoff("booking", "booking", List.of()))).intro()).doesNotContain("To book");
		assertThat(withholding.card(judgement(new Verdict.Clarify(List.of("pain", "onset")))).choices()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("verdicts")
	void writesEverythingOnTheCardIntoTheText(Verdict verdict) {
		var card = card(verdict);
		var text = Composer.text(card);
		var shown = Stream.concat(Stream.of(card.heading(), card.intro(), card.outro()), Stream.concat(
			card.parts().stream().flatMap(part -> Stream.of(part.brief(), part.more())), card.choices().stream().map(Card.Choice::title)));
		assertThat(shown.filter(Objects::nonNull).map(Markdown::plain)).allSatisfy(piece -> assertThat(text).contains(piece));
		assertThat(text).isNotBlank().doesNotContain("**", "{{");
	}

	@ParameterizedTest
	@MethodSource("verdicts")
	void saysOnlySentencesOfTheContent(Verdict verdict) {
		var phrases = Phrases.of(KNOWLEDGE);
		var written = new ArrayList<String>();
		KNOWLEDGE.replies().values().stream().filter(reply -> !reply.contains("{{name}}")).forEach(reply -> written.add(phrases.fill(reply)));
		KNOWLEDGE.topics().forEach(topic -> written.addAll(List.of(topic.title(), phrases.answer(topic).brief(), phrases.answer(topic).more())));
		KNOWLEDGE.routes().forEach(route -> {
			written.add(phrases.fill(route.reply()));
			route.variants().forEach(variant -> written.add(phrases.fill(variant.reply())));
		});
		KNOWLEDGE.redFlags().levels().values().forEach(advice -> written.addAll(List.of(phrases.fill(advice.heading()), phrases.fill(advice.text()))));
		var plain = String.join("\n\n", written.stream().map(Markdown::plain).toList());
		assertThat(Composer.text(card(verdict)).split("\n+")).allSatisfy(line -> assertThat(plain).contains(line.replaceFirst("^- ", "")));
	}

	static Stream<Verdict> verdicts() {
		return Stream.of(ANSWER, ANSWERS, new Verdict.Clarify(List.of("pain", "onset")), new Verdict.Urgent("call-911", "breathing"), new Verdict.Urgent("call-988", "self-harm"),
			new Verdict.Handoff("unsure", null, List.of()), new Verdict.Handoff("repeated", null, List.of()), new Verdict.Handoff("error", null, List.of()),
			new Verdict.Handoff("asked", "talk-to-person", List.of()), new Verdict.Handoff("complaint", "complaint", List.of()), new Verdict.Handoff("office", "office", List.of()),
			new Verdict.Handoff("booking", "booking", List.of("pain", "makeup-after")), new Verdict.Handoff("safety", "droop", List.of()),
			new Verdict.SmallTalk(null), new Verdict.SmallTalk("thanks"), new Verdict.Decline(null), new Verdict.Decline("unrelated"));
	}

	private static Card card(Verdict verdict) {
		return composer(KNOWLEDGE, TODAY, true).card(judgement(verdict));
	}

	private static Composer composer(Knowledge knowledge, LocalDate today, boolean open) {
		return new Composer(knowledge, Phrases.of(knowledge), today, open);
	}

	private static Judgement judgement(Verdict verdict) {
		return new Judgement(verdict, List.of(), 1, List.of());
	}

	private static Knowledge with(Clinic clinic, Map<String, Review> reviews) {
		return new Knowledge(KNOWLEDGE.topics(), KNOWLEDGE.routes(), KNOWLEDGE.sources(), clinic, KNOWLEDGE.replies(), KNOWLEDGE.redFlags(), KNOWLEDGE.personalCues(),
			KNOWLEDGE.lexicon(), KNOWLEDGE.background(), reviews, KNOWLEDGE.groups(), KNOWLEDGE.questionTests(), KNOWLEDGE.practice());
	}

	private static Clinic withholding(Clinic clinic) {
		return new Clinic(clinic.name(), clinic.assistantName(), clinic.phone(), clinic.emergencyNumber(), clinic.email(), clinic.address(), clinic.timeZone(), clinic.hours(),
			clinic.holidays(), clinic.booking(), clinic.bookingUrl(), clinic.website(), clinic.policies(), true, clinic.retentionDays());
	}
}

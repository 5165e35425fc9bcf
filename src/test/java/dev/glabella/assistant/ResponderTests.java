package dev.glabella.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.glabella.chat.Author;
import dev.glabella.chat.Turn;
import tools.jackson.databind.json.JsonMapper;

class ResponderTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void startsWithNothingSaid() {
		assertThat(Responder.dialogue(List.of(said(1, "hello")), 1)).isEqualTo(Dialogue.START);
	}

	@Test
	void remembersWhatWasAnsweredLast() {
		var turns = List.of(said(1, "does it hurt, how long does it last"), replied(2, "answer", "{'parts': [{'topic': 'pain'}, {'topic': 'duration'}], 'choices': []}"), said(3, "for men too?"));
		assertThat(Responder.dialogue(turns, 3)).isEqualTo(new Dialogue("duration", List.of(), 0));
	}

	@Test
	void remembersWhatWasOfferedAndHowOftenItMissed() {
		var turns = List.of(said(1, "a"), replied(2, "answer", "{'parts': [{'topic': 'pain'}]}"), said(3, "b"), replied(4, "decline", "{}"), said(5, "c"),
			replied(6, "clarify", "{'choices': [{'topic': 'onset', 'title': 'x'}, {'topic': 'duration'}]}"), said(7, "d"));
		assertThat(Responder.dialogue(turns, 7)).isEqualTo(new Dialogue("pain", List.of("onset", "duration"), 2));
	}

	@Test
	void looksNoFurtherThanTheMessageAtHand() {
		var turns = List.of(said(1, "a"), said(2, "b"), replied(3, "answer", "{'parts': [{'topic': 'pain'}]}"));
		assertThat(Responder.dialogue(turns, 2)).isEqualTo(Dialogue.START);
	}

	@Test
	void beginsAnewAfterAPersonHasSpoken() {
		var turns = List.of(said(1, "a"), replied(2, "decline", "{}"), new Turn(3, Author.STAFF, "Hello, this is Ann.", null, null, null), said(4, "b"));
		assertThat(Responder.dialogue(turns, 4)).isEqualTo(Dialogue.START);
	}

	@Test
	void getsByWithoutACard() {
		assertThat(Responder.dialogue(List.of(said(1, "a"), new Turn(2, Author.ASSISTANT, "…", "answer", "pain", null), said(3, "b")), 3)).isEqualTo(new Dialogue("pain", List.of(), 0));
		assertThat(Responder.dialogue(List.of(new Turn(1, Author.ASSISTANT, "Welcome", null, null, null), said(2, "b")), 2)).isEqualTo(Dialogue.START);
	}

	@Test
	void agreesWithWhatTheCommandLineRemembers() {
		for (var message : List.of("is botox painful and how long does it last?", "how do I boil an egg", "I want to book an appointment", "hello", "I can't breathe since yesterday", "my eyelid is drooping", "can botox cause trouble breathing",
				"I'm pregnant, how long does botox last")) {
			var judgement = SmallClinic.ask(message);
			var card = new Composer(SmallClinic.KNOWLEDGE, SmallClinic.mind().phrases(), java.time.LocalDate.EPOCH, true).card(judgement);
			var turns = List.of(said(1, message), new Turn(2, Author.ASSISTANT, Composer.text(card), card.decision(), judgement.topic(), JSON.valueToTree(card)));
			assertThat(Responder.dialogue(turns, 3)).as(message).isEqualTo(Dialogue.START.after(judgement));
		}
	}

	private static Turn said(int number, String text) {
		return new Turn(number, Author.VISITOR, text, null, null, null);
	}

	private static Turn replied(int number, @Nullable String decision, String card) {
		return new Turn(number, Author.ASSISTANT, "…", decision, null, JSON.readTree(card.replace('\'', '"')));
	}
}

package dev.glabella.assistant;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

import dev.glabella.chat.Author;
import dev.glabella.chat.Chat;
import dev.glabella.chat.MessageReceived;
import dev.glabella.chat.Reply;
import dev.glabella.chat.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers visitors in the server: takes each stored message, judges it in the light of the conversation, and hands the reply to the chat. */
@Component
@ConditionalOnWebApplication
class Responder {

	private static final Logger log = LoggerFactory.getLogger(Responder.class);
	/** How far back a reply may lean. */
	private static final int TURNS = 12;

	private final Minds minds;
	private final Chat chat;
	private final JsonMapper json;
	private final Clock clock;

	Responder(Minds minds, Chat chat, JsonMapper json, Clock clock) {
		this.minds = minds;
		this.chat = chat;
		this.json = json;
		this.clock = clock;
	}

	@ApplicationModuleListener
	void on(MessageReceived message) {
		chat.typing(message.conversation(), true);
		try {
			chat.reply(message.conversation(), message.version(), reply(message));
		} finally {
			chat.typing(message.conversation(), false);
		}
	}

	private Reply reply(MessageReceived message) {
		var mind = minds.current();
		var judgement = judge(mind, message);
		var card = composer(mind).card(judgement);
		return new Reply(message.number(), Composer.text(card), card.decision(), judgement.topic(), judgement.verdict().reason(),
				urgent(judgement), json.valueToTree(card));
	}

	/** A failure of ours must not leave the visitor without a reply: the question goes to a person. */
	private Judgement judge(Mind mind, MessageReceived message) {
		try {
			return Assistant.judge(mind, dialogue(chat.history(message.conversation(), TURNS), message.number()), message.text(), message.topic());
		} catch (RuntimeException e) {
			log.error("A message could not be judged and goes to a person", e);
			return new Judgement(new Verdict.Handoff("error", null, List.of()), List.of(), 0, List.of());
		}
	}

	/** Staff see red flags and same-day symptoms before all else. */
	private static boolean urgent(Judgement judgement) {
		return "safety".equals(judgement.verdict().reason());
	}

	private Composer composer(Mind mind) {
		var clinic = mind.knowledge().clinic();
		var now = ZonedDateTime.now(clock.withZone(clinic.timeZone()));
		return new Composer(mind.knowledge(), mind.phrases(), now.toLocalDate(), clinic.isOpen(now));
	}

	/** What the turns before a message mean for it. */
	static Dialogue dialogue(List<Turn> turns, int before) {
		var dialogue = Dialogue.START;
		for (var turn : turns) {
			if (turn.number() >= before) break;
			if (turn.author() == Author.ASSISTANT) dialogue = dialogue.after(turn.decision(), text(turn, "reason"), topics(turn), choices(turn), text(noted(turn), "about"), text(noted(turn), "level"));
			if (turn.author() == Author.STAFF) dialogue = Dialogue.START;
		}
		return dialogue;
	}

	private static @Nullable String text(Turn turn, String field) {
		return turn.card() == null ? null : text(turn.card(), field);
	}

	private static @Nullable String text(@Nullable JsonNode node, String field) {
		return node == null ? null : node.path(field).asString(null);
	}

	private static @Nullable JsonNode noted(Turn turn) {
		return turn.card() == null ? null : turn.card().path("noted");
	}

	private static List<String> topics(Turn turn) {
		if (turn.card() == null) return turn.topic() == null ? List.of() : List.of(turn.topic());
		return turn.card().path("parts").valueStream().map(part -> part.path("topic").asString()).toList();
	}

	private static List<String> choices(Turn turn) {
		return turn.card() == null ? List.of() : turn.card().path("choices").valueStream().map(choice -> choice.path("topic").asString()).toList();
	}
}

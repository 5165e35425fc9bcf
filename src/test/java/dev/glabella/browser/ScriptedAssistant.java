package dev.glabella.browser;

import java.util.Map;

import dev.glabella.chat.Chat;
import dev.glabella.chat.MessageReceived;
import dev.glabella.chat.Reply;
import org.springframework.modulith.events.ApplicationModuleListener;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers certain words with certain cards, so that each state of the panel can be asked for. */
class ScriptedAssistant {

	static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\"> \"><script>document.title='owned'</script> javascript:document.title='owned' ${7*7} {{7*7}}";

	private static final String PART = """
			{"topic": "duration", "title": "How long results last", "short": "Usually 3 to 4 months. Some people notice it for longer.",
			 "more": "It fades **little by little**.\\n\\n- Not on one day.\\n- Not everywhere at once.",
			 "sources": [{"id": "S1", "title": "Questions and answers", "publisher": "A society", "year": 2024, "url": "https://example.org/answers"},
			             {"id": "S2", "title": "A book", "publisher": "A press", "year": null, "url": null}], "reviewed": null}""";
	private static final String RELATED = """
			[{"topic": "onset", "title": "When it starts to work"}, {"topic": "makeup-after", "title": "Makeup afterwards"}]""";
	private static final Map<String, String> CARDS = Map.of(
		"last", """
			{"decision": "answer", "parts": [%s], "related": %s, "helpful": true}""".formatted(PART, RELATED),
		"several", """
			{"decision": "answer", "intro": "You asked about a few things.", "parts": [%s, %s], "helpful": true}""".formatted(PART, PART),
		"start", """
			{"decision": "answer", "parts": [{"topic": "onset", "title": "When it starts to work", "short": "Within days.", "more": "", "sources": [],
			 "reviewed": {"by": "Dr. Ann Lee", "on": "2026-11-03"}}], "helpful": true}""",
		"marks", """
			{"decision": "clarify", "intro": "Did you mean one of these?", "choices": %s}""".formatted(RELATED),
		"person", """
			{"decision": "handoff", "reason": "asked", "intro": "I am passing this chat to our team.", "offerContact": true}""",
		"breathe", """
			{"decision": "urgent", "reason": "safety", "heading": "Call 911 now", "intro": "Do not wait.", "outro": "Our team is alerted.", "phone": "911"}""",
		"droop", """
			{"decision": "handoff", "reason": "safety", "offerContact": true,
			 "intro": "**Call us today at +1 213 555 0100.** If you cannot reach us, go to the emergency room.\\n\\nDo not drive. Our other number is (213) 555-0111."}""",
		"pizza", """
			{"decision": "decline", "intro": "I only know about BOTOX®.", "offerPerson": true}""");

	private final Chat chat;
	private final JsonMapper json;

	ScriptedAssistant(Chat chat, JsonMapper json) {
		this.chat = chat;
		this.json = json;
	}

	@ApplicationModuleListener
	void on(MessageReceived message) {
		var card = card(message.text());
		var decision = card.get("decision").asString();
		var reason = card.path("reason").isNull() ? null : card.path("reason").asString();
		chat.reply(message.conversation(), message.version(),
				new Reply(message.number(), text(card), decision, null, reason, decision.equals("urgent"), card));
	}

	private ObjectNode card(String said) {
		var words = said.toLowerCase();
		var written = CARDS.entrySet().stream().filter(card -> words.contains(card.getKey())).map(Map.Entry::getValue).findFirst();
		var card = (ObjectNode) json.readTree(written.orElse("{\"decision\": \"smalltalk\"}"));
		if (written.isEmpty()) card.put("intro", words.contains("hostile") ? HOSTILE : "Hello. What would you like to know?");
		for (var list : new String[] {"parts", "choices", "related"}) if (!card.has(list)) card.putArray(list);
		for (var text : new String[] {"reason", "heading", "intro", "outro", "phone"}) if (!card.has(text)) card.putNull(text);
		for (var flag : new String[] {"offerContact", "offerPerson", "helpful"}) if (!card.has(flag)) card.put(flag, false);
		return card;
	}

	private static String text(ObjectNode card) {
		var text = new StringBuilder();
		for (var piece : new String[] {"heading", "intro"}) if (!card.get(piece).isNull()) text.append(card.get(piece).asString()).append("\n\n");
		for (var part : card.get("parts")) text.append(part.get("short").asString()).append("\n\n");
		return text.toString().strip();
	}
}

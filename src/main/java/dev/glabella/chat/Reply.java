package dev.glabella.chat;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the assistant answers to one message.
 * @param inReplyTo number of the visitor's message; each gets one reply at most, however often it is tried
 * @param text the whole reply as plain text
 * @param decision {@code answer}, {@code clarify}, {@code handoff}, {@code urgent}, {@code smalltalk} or {@code decline}
 * @param topic id of the first topic it speaks about
 * @param reason code of the hand-off
 * @param urgent whether staff should see the conversation before all others, and the visitor this advice in any case
 * @param card what the panel draws, see {@code docs/chat-protocol.md}
 */
public record Reply(int inReplyTo, String text, String decision, @Nullable String topic, @Nullable String reason, boolean urgent,
		@Nullable JsonNode card) {

	static final int LONGEST = 20_000;

	private static final Set<String> DECISIONS = Set.of("answer", "clarify", "handoff", "urgent", "smalltalk", "decline");

	public Reply {
		if (inReplyTo < 1) throw new IllegalArgumentException("messages are numbered from 1, got " + inReplyTo);
		if (!DECISIONS.contains(decision)) throw new IllegalArgumentException("a decision is one of " + DECISIONS + ", got " + decision);
		if (urgent && !decision.equals("handoff") && !decision.equals("urgent")) {
			throw new IllegalArgumentException("an urgent reply hands over, got " + decision);
		}
		if (text.isBlank() || text.length() > LONGEST) {
			throw new IllegalArgumentException("a reply has 1 to " + LONGEST + " characters, got " + text.length());
		}
	}

	boolean handsOver() {
		return decision.equals("handoff") || decision.equals("urgent");
	}
}

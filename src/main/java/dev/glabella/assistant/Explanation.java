package dev.glabella.assistant;

import java.util.List;

import dev.glabella.language.Utterance;
import dev.glabella.matching.Candidate;
import dev.glabella.matching.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant would do with a message that opens a conversation, and why.
 * @param utterance the message as understood
 * @param reply what the visitor would read, as plain text
 * @param card the same as the panel draws it; {@code docs/chat-protocol.md} describes it
 * @param none probability that the message is about nothing that was learned
 * @param grounds of the likeliest topics and routes, best first, whether or not they were what decided
 */
public record Explanation(Utterance utterance, Judgement judgement, String reply, Object card, double none, List<Ground> grounds) {

	/**
	 * Why a topic or route is as likely as it is.
	 * @param variant the finer kind of a route that the reason is about; null where there is none
	 * @param confidence of the topic, or of the route with all its kinds
	 */
	public record Ground(String id, String title, @Nullable String variant, double confidence, Reason reason) {

		static Ground of(String title, Candidate candidate, double confidence, Reason reason) {
			var id = Labels.id(candidate.label());
			return new Ground(id, title, candidate.label().equals(id) ? null : candidate.label().substring(id.length() + 1), Math.min(1, confidence), reason);
		}
	}
}

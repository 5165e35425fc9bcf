package dev.glabella.chat;

import java.security.Principal;

/**
 * Somebody who holds the token of a conversation.
 * @param name comes from the token's hash, because clients get to see it, and a number would tell how many conversations there are
 */
record Visitor(long conversation, String name) implements Principal {

	static Visitor of(Conversation conversation) {
		return new Visitor(conversation.id(), "visitor-" + conversation.tokenHash().substring(0, 32));
	}

	@Override
	public String getName() {
		return name;
	}
}

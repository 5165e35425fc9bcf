package dev.glabella.desk;

import java.security.Principal;

import dev.glabella.accounts.StaffAuthentication;
import dev.glabella.accounts.StaffSessions;
import dev.glabella.chat.LogChanged;
import dev.glabella.chat.StaffChat;
import dev.glabella.chat.VisitorTyping;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The socket of the desk's windows: hints out; in, what a window shows and whether somebody types. Deeds go over HTTP, where they are answered. */
@Component
class DeskSocket extends TextWebSocketHandler {

	private static final int MOST_CHARACTERS = 500;

	private final Presence presence;
	private final StaffChat chat;
	private final StaffSessions sessions;
	private final JsonMapper json;

	DeskSocket(Presence presence, StaffChat chat, StaffSessions sessions, JsonMapper json) {
		this.presence = presence;
		this.chat = chat;
		this.sessions = sessions;
		this.json = json;
	}

	/** What a window sends: {@code alive}, {@code look} at a conversation or nothing, {@code typing} on or off. */
	record Said(@Nullable String type, @Nullable Long conversation, @Nullable Boolean on, @Nullable Boolean active) {}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		var staff = staff(session.getPrincipal());
		presence.opened(session, staff.getPrincipal(), staff.session());
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
		var staff = staff(session.getPrincipal());
		var me = staff.getPrincipal();
		presence.heard(me.id());
		var said = read(message.getPayload());
		if (said == null || said.type() == null) {
			session.close(CloseStatus.BAD_DATA);
			return;
		}
		switch (said.type()) {
			// A window that nobody uses must not keep a session alive for ever.
			case "alive" -> {
				if (Boolean.TRUE.equals(said.active()) && !sessions.use(staff.session())) session.close(CloseStatus.POLICY_VIOLATION);
			}
			case "look" -> presence.looks(session.getId(), said.conversation());
			case "typing" -> typing(me.id(), me.name(), said);
			default -> session.close(CloseStatus.BAD_DATA);
		}
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		presence.closed(session.getId());
	}

	@EventListener
	void on(LogChanged changed) {
		presence.tellAll(Presence.Hint.changed(changed.conversation()));
	}

	@EventListener
	void on(VisitorTyping typing) {
		presence.tellLookers(typing.conversation(), -1, new Presence.Hint("typing", typing.conversation(), null, typing.on(), null));
	}

	private void typing(long me, String name, Said said) {
		if (said.conversation() == null || said.on() == null) return;
		chat.typing(said.conversation(), me, said.on());
		presence.tellLookers(said.conversation(), me, new Presence.Hint("typing", said.conversation(), null, said.on(), name));
	}

	private @Nullable Said read(String text) {
		try {
			return text.length() > MOST_CHARACTERS ? null : json.readValue(text, Said.class);
		} catch (JacksonException unreadable) {
			return null;
		}
	}

	private static StaffAuthentication staff(@Nullable Principal principal) {
		if (principal instanceof StaffAuthentication staff) return staff;
		throw new IllegalStateException("the desk's chain lets only staff through, got " + principal);
	}
}

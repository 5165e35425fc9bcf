package dev.glabella.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import dev.glabella.accounts.SessionsEnded;
import dev.glabella.accounts.StaffMember;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/** Who is at the desk, in which windows, and what each of them looks at. Windows hear hints; what is so they ask for over HTTP. */
@Component
class Presence {

	private static final Logger log = LoggerFactory.getLogger(Presence.class);
	private static final int MOST_MILLIS_SENDING = 5_000;
	private static final int MOST_BYTES_WAITING = 64 * 1024;

	private final Map<String, Window> windows = new ConcurrentHashMap<>();
	private final Map<Long, Instant> seen = new ConcurrentHashMap<>();
	private final Set<Long> away = ConcurrentHashMap.newKeySet();
	private final Instant started;
	private final JsonMapper json;
	private final Clock clock;

	Presence(JsonMapper json, Clock clock) {
		this.json = json;
		this.clock = clock;
		this.started = clock.instant();
	}

	private static final class Window {

		private final StaffMember member;
		private final long staffSession;
		private final WebSocketSession socket;
		private volatile @Nullable Long looksAt;

		Window(StaffMember member, long staffSession, WebSocketSession socket) {
			this.member = member;
			this.staffSession = staffSession;
			this.socket = new ConcurrentWebSocketSessionDecorator(socket, MOST_MILLIS_SENDING, MOST_BYTES_WAITING);
		}
	}

	/** A hint; null fields are left out by the page. */
	record Hint(String type, @Nullable Long conversation, @Nullable List<String> names, @Nullable Boolean on, @Nullable String by) {

		static Hint changed(long conversation) {
			return new Hint("changed", conversation, null, null, null);
		}

		static Hint of(String type) {
			return new Hint(type, null, null, null, null);
		}
	}

	void opened(WebSocketSession socket, StaffMember member, long staffSession) {
		windows.put(socket.getId(), new Window(member, staffSession, socket));
		heard(member.id());
		tellAll(Hint.of("people"));
	}

	void closed(String socket) {
		var window = windows.remove(socket);
		if (window == null) return;
		heard(window.member.id());
		lookers(window.looksAt);
		tellAll(Hint.of("people"));
	}

	void heard(long person) {
		seen.put(person, clock.instant());
	}

	/** What a window shows from now on. */
	void looks(String socket, @Nullable Long conversation) {
		var window = windows.get(socket);
		if (window == null) return;
		var before = window.looksAt;
		window.looksAt = conversation;
		lookers(before);
		lookers(conversation);
	}

	void away(long person, boolean on) {
		if (on) away.add(person);
		else away.remove(person);
		tellAll(Hint.of("people"));
	}

	boolean isAway(long person) {
		return away.contains(person);
	}

	/** Whether somebody could take a chat now. */
	boolean anybodyFree() {
		return windows.values().stream().anyMatch(window -> !away.contains(window.member.id()));
	}

	boolean isHere(long person) {
		return windows.values().stream().anyMatch(window -> window.member.id() == person);
	}

	/** When a person was last connected; for who never was, when this server started: a restart is nobody's absence. */
	Instant lastSeen(long person) {
		return isHere(person) ? clock.instant() : seen.getOrDefault(person, started);
	}

	void tellAll(Hint hint) {
		tell(window -> true, hint);
	}

	/** Those who look at a conversation, except one person. */
	void tellLookers(long conversation, long except, Hint hint) {
		tell(window -> Long.valueOf(conversation).equals(window.looksAt) && window.member.id() != except, hint);
	}

	/** A session that is over leaves no socket behind. */
	@TransactionalEventListener(fallbackExecution = true)
	void on(SessionsEnded ended) {
		windows.values().stream().filter(window -> ended.sessions().contains(window.staffSession)).forEach(window -> {
			try {
				window.socket.close(CloseStatus.POLICY_VIOLATION.withReason("signed out"));
			} catch (IOException e) {
				log.debug("A socket was gone before it could be closed", e);
			}
			closed(window.socket.getId());
		});
	}

	private void lookers(@Nullable Long conversation) {
		if (conversation == null) return;
		var names = new TreeSet<String>();
		windows.values().stream().filter(window -> conversation.equals(window.looksAt)).forEach(window -> names.add(window.member.name()));
		tell(window -> conversation.equals(window.looksAt), new Hint("lookers", conversation, List.copyOf(names), null, null));
	}

	private void tell(Predicate<Window> whom, Hint hint) {
		var text = new TextMessage(json.writeValueAsString(hint));
		windows.values().stream().filter(whom).forEach(window -> {
			try {
				window.socket.sendMessage(text);
			} catch (IOException | RuntimeException gone) {
				log.debug("A hint did not reach a window, which will ask when it is back", gone);
			}
		});
	}
}

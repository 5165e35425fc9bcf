package dev.glabella.chat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** The open sockets of this server: whose they are, when they were last heard, and which have to go. */
@Component
class Sockets {

	private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

	/** After a missed heart-beat; a visitor who changes networks must not be locked out by the sockets left behind. */
	private static final Duration PRESUMED_LOST = Duration.ofSeconds(35);

	private final ChatSettings settings;
	private final Clock clock;
	private final Map<String, Socket> open = new ConcurrentHashMap<>();
	private final Map<Long, Audience> audiences = new ConcurrentHashMap<>();
	private final RateLimit<String> frames;

	Sockets(ChatSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.frames = new RateLimit<>(Math.max(20, settings.framesPerMinute() / 4), settings.framesPerMinute(), 100_000, clock);
	}

	/** The sockets that show one conversation, and what they were told last. Its monitor puts the tellers in order. */
	static class Audience {

		final Set<String> sessions = ConcurrentHashMap.newKeySet();
		Visit told;

		Audience(Visit told) {
			this.told = told;
		}
	}

	private static class Socket {

		final WebSocketSession session;
		final Instant opened;
		volatile Instant heard;
		volatile @Nullable Visitor visitor;
		@Nullable String subscription;   // touched in the order of the socket's frames only

		Socket(WebSocketSession session, Instant now) {
			this.session = session;
			this.opened = now;
			this.heard = now;
		}
	}

	void opened(WebSocketSession session) {
		open.put(session.getId(), new Socket(session, clock.instant()));
	}

	void heard(String session) {
		var socket = open.get(session);
		if (socket != null) socket.heard = clock.instant();
	}

	void closed(String session) {
		var socket = open.remove(session);
		if (socket != null && socket.visitor != null) leave(session, socket.visitor);
	}

	/** Counts one frame; false when the socket sends more than it may. */
	boolean mayGoOn(String session) {
		return frames.take(session).isEmpty();
	}

	/** Notes whose socket it is. False when the visitor has enough others that are alive. */
	boolean admit(String session, Visitor visitor, Visit now) {
		var socket = open.get(session);
		if (socket == null) return false;
		var admitted = new boolean[1];
		var lost = new HashSet<String>();
		audiences.compute(visitor.conversation(), (id, known) -> {
			var audience = known == null ? new Audience(now) : known;
			if (audience.sessions.size() >= settings.socketsPerVisitor()) {
				audience.sessions.stream().filter(this::isLost).forEach(lost::add);
				audience.sessions.removeAll(lost);
			}
			admitted[0] = audience.sessions.size() < settings.socketsPerVisitor();
			if (admitted[0]) audience.sessions.add(session);
			return audience;
		});
		lost.forEach(other -> close(other, CloseStatus.SESSION_NOT_RELIABLE));
		if (admitted[0]) {
			socket.visitor = visitor;
			if (!open.containsKey(session)) leave(session, visitor);   // it closed meanwhile
		}
		return admitted[0];
	}

	/** A socket shows its conversation once; false for a second subscription. */
	boolean subscribe(String session, String subscription) {
		var socket = open.get(session);
		if (socket == null || socket.subscription != null) return false;
		socket.subscription = subscription;
		return true;
	}

	void unsubscribe(String session, @Nullable String subscription) {
		var socket = open.get(session);
		if (socket != null && Objects.equals(socket.subscription, subscription)) socket.subscription = null;
	}

	Optional<Audience> audience(long conversation) {
		return Optional.ofNullable(audiences.get(conversation));
	}

	void closeAll(long conversation) {
		var audience = audiences.remove(conversation);
		if (audience == null) return;
		List.copyOf(audience.sessions).forEach(session -> close(session, CloseStatus.NORMAL));
	}

	/** Closes sockets that never showed a token, and those that went silent. */
	@Scheduled(fixedDelay = 1000)
	void reap() {
		var now = clock.instant();
		open.forEach((id, socket) -> {
			if (socket.visitor == null && socket.opened.plus(settings.connectWithin()).isBefore(now)) close(id, CloseStatus.POLICY_VIOLATION);
			if (socket.heard.plus(settings.silentAtMost()).isBefore(now)) close(id, CloseStatus.SESSION_NOT_RELIABLE);
		});
	}

	private boolean isLost(String session) {
		var socket = open.get(session);
		return socket == null || socket.heard.plus(PRESUMED_LOST).isBefore(clock.instant());
	}

	private void leave(String session, Visitor visitor) {
		audiences.computeIfPresent(visitor.conversation(), (id, audience) -> {
			audience.sessions.remove(session);
			return audience.sessions.isEmpty() ? null : audience;
		});
	}

	private void close(String session, CloseStatus status) {
		var socket = open.get(session);
		if (socket == null) return;
		try {
			socket.session.close(status);
		} catch (IOException e) {
			LOG.debug("Socket {} was gone before it could be closed", session, e);
		} finally {
			closed(session);
		}
	}
}

package dev.glabella.chat;

import java.util.List;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

import dev.glabella.web.WebSettings;

/** The socket at {@code /ws}: in-memory broker, both directions in order, everything bounded. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
@EnableScheduling
class SocketConfiguration implements WebSocketMessageBrokerConfigurer {

	/** We send, we expect. Spring waits for three of the latter: longer than the minute to which browsers slow the timers of hidden tabs. */
	private static final long[] HEARTBEAT = {10_000, 25_000};
	private static final int MOST_BYTES_IN = 16 * 1024;
	private static final int MOST_BYTES_WAITING = 128 * 1024;
	private static final int MOST_MILLIS_SENDING = 10_000;

	private final Gate gate;
	private final Sockets sockets;
	private final WebSettings web;
	private final TaskScheduler scheduler;
	private final ThreadPoolTaskExecutor inbound;
	private final ThreadPoolTaskExecutor outbound;

	SocketConfiguration(Gate gate, Sockets sockets, WebSettings web, @Lazy @Qualifier("messageBrokerTaskScheduler") TaskScheduler scheduler,
			@Lazy @Qualifier("socketsIn") ThreadPoolTaskExecutor inbound, @Lazy @Qualifier("socketsOut") ThreadPoolTaskExecutor outbound) {
		this.gate = gate;
		this.sockets = sockets;
		this.web = web;
		this.scheduler = scheduler;
		this.inbound = inbound;
		this.outbound = outbound;
	}

	@Bean(defaultCandidate = false)
	static ThreadPoolTaskExecutor socketsIn() {
		return pool("socket-in-", 2);
	}

	@Bean(defaultCandidate = false)
	static ThreadPoolTaskExecutor socketsOut() {
		return pool("socket-out-", 4);
	}

	@Override
	public void registerStompEndpoints(StompEndpointRegistry registry) {
		registry.addEndpoint("/ws").setAllowedOrigins(web.allowedOrigins().toArray(String[]::new)).setHandshakeHandler(new PlainHandshake());
		registry.setErrorHandler(new SocketErrors());
		registry.setPreserveReceiveOrder(true);
	}

	@Override
	public void configureMessageBroker(MessageBrokerRegistry registry) {
		registry.enableSimpleBroker("/queue").setTaskScheduler(scheduler).setHeartbeatValue(HEARTBEAT);
		registry.setApplicationDestinationPrefixes("/app");
		registry.setPreservePublishOrder(true);
		registry.setCacheLimit(16_384);   // one destination a socket; above the limit each sending would scan all subscriptions
	}

	@Override
	public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
		transport.setMessageSizeLimit(MOST_BYTES_IN).setSendBufferSizeLimit(MOST_BYTES_WAITING).setSendTimeLimit(MOST_MILLIS_SENDING);
		transport.addDecoratorFactory(handler -> new Attentive(handler, sockets));
	}

	@Override
	public void configureClientInboundChannel(ChannelRegistration channel) {
		channel.executor(inbound).interceptors(gate);
	}

	@Override
	public void configureClientOutboundChannel(ChannelRegistration channel) {
		channel.executor(outbound);
	}

	/** When its queue is full the one who brings work does it: that slows the sender down, and nothing is lost. */
	private static ThreadPoolTaskExecutor pool(String name, int perProcessor) {
		var pool = new ThreadPoolTaskExecutor();
		pool.setThreadNamePrefix(name);
		pool.setCorePoolSize(perProcessor * Runtime.getRuntime().availableProcessors());
		pool.setMaxPoolSize(perProcessor * Runtime.getRuntime().availableProcessors());
		pool.setAllowCoreThreadTimeOut(true);
		pool.setQueueCapacity(10_000);
		pool.setRejectedExecutionHandler(new CallerRunsPolicy());
		return pool;
	}

	/** Agrees to no extension: compression of secrets beside a visitor's own text tells about the secrets. */
	private static class PlainHandshake extends DefaultHandshakeHandler {

		@Override
		protected List<WebSocketExtension> filterRequestedExtensions(ServerHttpRequest request, List<WebSocketExtension> requested,
				List<WebSocketExtension> supported) {
			return List.of();
		}
	}

	/** Tells {@link Sockets} what happens to each socket, heart-beats included. */
	private static class Attentive extends WebSocketHandlerDecorator {

		private final Sockets sockets;

		Attentive(WebSocketHandler handler, Sockets sockets) {
			super(handler);
			this.sockets = sockets;
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession session) throws Exception {
			sockets.opened(session);
			super.afterConnectionEstablished(session);
		}

		@Override
		public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
			sockets.heard(session.getId());
			super.handleMessage(session, message);
		}

		@Override
		public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
			sockets.closed(session.getId());
			super.afterConnectionClosed(session, status);
		}
	}
}

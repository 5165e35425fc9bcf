package dev.glabella.chat;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits and times of the visitor's chat.
 * @param messageBurst messages a visitor may send at once
 * @param messagesPerMinute messages a visitor may send in the long run
 * @param visitsPerMinute conversations one address may open, or codes of other devices it may try
 * @param socketsPerVisitor windows in which one conversation may be open, on all devices together
 * @param framesPerMinute STOMP frames one socket may send, messages and typing together
 * @param connectWithin time for a new socket to show its token
 * @param silentAtMost time without any sign, heart-beats included, after which a socket counts as gone
 */
@ConfigurationProperties("glabella.chat")
record ChatSettings(@DefaultValue("5") int messageBurst, @DefaultValue("20") int messagesPerMinute,
		@DefaultValue("10") int visitsPerMinute, @DefaultValue("6") int socketsPerVisitor, @DefaultValue("240") int framesPerMinute,
		@DefaultValue("10s") Duration connectWithin, @DefaultValue("90s") Duration silentAtMost) {}

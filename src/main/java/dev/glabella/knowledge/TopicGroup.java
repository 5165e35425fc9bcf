package dev.glabella.knowledge;

import java.util.List;

/**
 * Topics that stand under one heading of the FAQ.
 * @param topics ids, in the order they are shown; lint finds those that name no topic, and pages pass over them
 */
public record TopicGroup(String title, List<String> topics) {}

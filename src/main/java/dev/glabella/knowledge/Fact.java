package dev.glabella.knowledge;

import java.util.List;

/**
 * One atomic statement that a good answer on a topic holds.
 * @param id unique within the topic
 * @param say the statement, in plain words
 * @param sources ids of the sources that support it; never empty in valid content
 * @param optional whether an answer may leave it out
 */
public record Fact(String id, String say, List<String> sources, boolean optional) {}

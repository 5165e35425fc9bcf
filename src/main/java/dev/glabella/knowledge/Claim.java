package dev.glabella.knowledge;

/**
 * A wrong statement about a topic that nobody may make to a visitor.
 * @param id unique within the topic
 * @param claim the wrong statement
 * @param why what is right instead
 */
public record Claim(String id, String claim, String why) {}

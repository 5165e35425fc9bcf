package dev.glabella.knowledge;

import java.util.List;

/**
 * A question and what has to come of it, so that an edit shows what it breaks.
 * @param expected topic ids, route ids or codes of a {@link Decision}, any of which is right
 */
public record QuestionTest(String question, List<String> expected) {}

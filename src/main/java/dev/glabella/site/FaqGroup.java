package dev.glabella.site;

import java.util.List;

/**
 * The answers under one heading.
 * @param id for links to the heading
 */
record FaqGroup(String id, String title, List<FaqAnswer> answers) {}

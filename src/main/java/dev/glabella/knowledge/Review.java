package dev.glabella.knowledge;

import java.time.LocalDate;

/**
 * A clinician's sign-off of one text.
 * @param topic id of the topic that was read
 * @param by who read it
 * @param on the day
 * @param hash SHA-256, in hex, of the text that was read; another text needs another sign-off
 */
public record Review(String topic, String by, LocalDate on, String hash) {}

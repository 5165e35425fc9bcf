/**
 * Tests in a real browser: a server with scripted answers, a headless Chromium, and axe. Without a browser they are skipped;
 * {@code CHROME_PATH} names one that is not found by itself.
 */
@NullMarked
package dev.glabella.browser;

import org.jspecify.annotations.NullMarked;

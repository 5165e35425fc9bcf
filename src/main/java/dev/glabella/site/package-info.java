/**
 * The public pages: the full-page chat, the panel for other sites, the demo clinic, and the readable FAQ.
 */
@ApplicationModule(allowedDependencies = {"knowledge"})
@NullMarked
package dev.glabella.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

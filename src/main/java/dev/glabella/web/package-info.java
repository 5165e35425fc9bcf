/**
 * What every answer to a browser has in common: security headers, the nonce of inline scripts, problem details, and which
 * pages are public. The last filter chain stands here and denies what no module has opened; a module with addresses of its
 * own brings a chain of its own with an earlier order and gets the same headers.
 * {@link dev.glabella.web.Csv} is how tables leave as files.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.glabella.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The command line: {@code ask}, {@code benchmark}, {@code grade}, {@code learn} and {@code lint} beside the server.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "assistant", "benchmark", "grading", "marking"})
@NullMarked
package dev.glabella.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

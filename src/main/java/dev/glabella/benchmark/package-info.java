/**
 * Measures the engine on labelled data of any subject: trains on one file, predicts another with the code the server answers with, and reports.
 * <p>
 * {@link dev.glabella.benchmark.Benchmark} runs; the measures are pure functions over {@link dev.glabella.benchmark.Rows}, one class each, gathered in
 * {@link dev.glabella.benchmark.Measures}; {@link dev.glabella.benchmark.Result} is written as text, JSON, CSV or a page.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "matching", "assistant"})
@NullMarked
package dev.glabella.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

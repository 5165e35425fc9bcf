package dev.glabella.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.glabella.matching.Example;

/** A result that no engine made. */
public final class SampleResult {

	static final String HOSTILE = "\"><script src=\"https://evil.example/x.js\"></script><img src=x onerror=alert(1)> ${7*7} [[${7*7}]] \u202Etxet";

	private SampleResult() {}

	/** Some hundred rows, with names and texts that try to break out of the page. */
	public static Result hostile() {
		var rows = new ArrayList<>(SampleRows.random(new Random(7), 300).all());
		rows.add(new Row(HOSTILE + "long ".repeat(200), HOSTILE, "intent-1", 0.9, "intent-1"));
		rows.add(new Row("x".repeat(500), "a-very-long-intent-name-without-any-blank-in-it-that-does-not-fit-a-phone", "intent-2", 0.4, "oos"));
		return of(new Rows(rows, "oos"), HOSTILE);
	}

	static Result of(Rows rows, String fileName) {
		var train = new LabelledFile(fileName, List.of(new Example("one", "intent-1"), new Example("two", "intent-2"), new Example("three", "oos")));
		var test = new LabelledFile("test.csv", rows.all().stream().map(row -> new Example(row.text(), row.gold())).toList());
		return new Result(Instant.parse("2026-11-23T20:00:00Z"), Data.of(train, test, rows.oos(), List.of("general")), rows, Measures.of(rows), 12.34, Timing.ofNanos(5_000_000, 6_000_000));
	}
}

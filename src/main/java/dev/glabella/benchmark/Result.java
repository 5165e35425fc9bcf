package dev.glabella.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;

/** What a run found, and the ways to write it down. */
public final class Result {

	private final Instant date;
	private final Data data;
	private final Rows rows;
	private final Measures measures;
	private final double trainingSeconds;
	private final Timing timing;

	Result(Instant date, Data data, Rows rows, Measures measures, double trainingSeconds, Timing timing) {
		this.date = date;
		this.data = data;
		this.rows = rows;
		this.measures = measures;
		this.trainingSeconds = trainingSeconds;
		this.timing = timing;
	}

	Instant date() {
		return date;
	}

	Data data() {
		return data;
	}

	Rows rows() {
		return rows;
	}

	Measures measures() {
		return measures;
	}

	/** From the texts to a matcher; what is left of loading the language models by then is part of it. */
	double trainingSeconds() {
		return trainingSeconds;
	}

	Timing timing() {
		return timing;
	}

	/** The version of the jar; "development" outside of one. */
	static String version() {
		return Optional.ofNullable(Result.class.getPackage().getImplementationVersion()).orElse("development");
	}

	/** What a reader of the figures should know about the files. */
	public List<String> warnings() {
		return data.warnings();
	}

	/** The figures, for a terminal. */
	public String summary() {
		return Summary.of(this);
	}

	/** Writes all figures and curves as JSON. */
	public void writeJson(Path file) throws IOException {
		Files.writeString(file, ResultJson.of(this));
	}

	/** Writes one line a tested row. */
	public void writePredictions(Path file) throws IOException {
		var format = CSVFormat.DEFAULT.builder().setHeader("text", "gold", "top", "score", "decided").setRecordSeparator('\n').get();
		try (var printer = format.print(Files.newBufferedWriter(file))) {
			for (var row : rows.all()) printer.printRecord(row.text(), row.gold(), row.top(), row.score(), row.decided());
		}
	}

	/** Writes a page that opens without a network. */
	public void writeReport(Path file) throws IOException {
		Files.writeString(file, Report.of(this));
	}
}

package dev.glabella.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

class BenchmarkCommandTests {

	private static final String TRAIN = """
			text,intent
			will it rain tomorrow,weather
			how warm is it outside,weather
			is there snow in the mountains,weather
			what is the forecast for the weekend,weather
			do I need an umbrella,weather
			"is it windy, today",weather
			play some jazz,music
			turn the song up,music
			who sings this,music
			put on my running playlist,music
			skip this track,music
			I want to hear a piano,music
			what is the capital of France,nothing
			how do I boil an egg,nothing
			""";
	private static final String TEST = """
			text,intent
			is it going to rain,weather
			will it snow in the mountains,weather
			"play a song
			by the piano",music
			skip the song,music
			how do I fry an egg,nothing
			who wrote the odyssey,nothing
			wake me at seven,alarm
			""";

	@TempDir
	Path temp;
	final StringWriter out = new StringWriter();
	final StringWriter err = new StringWriter();

	@Test
	void learnsFromOneFilePredictsTheOtherAndReports() throws IOException {
		write();
		assertThat(benchmark("--oos", "nothing", "--json", file("R.json"), "--report", file("R.html"), "--predictions", file("P.csv"))).as("%s", err).isEqualTo(ExitCode.DONE);
		assertThat(err.toString()).isEqualToNormalizingNewlines("warning: 1 tested intent was never trained, in 1 row; they count as in scope and always wrong: alarm\n");
		assertThat(out.toString()).contains("on 12 examples of 2 intents; background: ", " general, 2 labelled 'nothing'", "Tested on 7 rows: 5 in scope, 2 out of scope", "Matthews correlation",
				"microseconds a query", "Written: " + file("R.html"));
		var json = JsonMapper.shared().readTree(temp.resolve("R.json"));
		assertThat(json.at("/inScopeAccuracy").asDouble()).isEqualTo(0.8);
		assertThat(json.at("/auroc").asDouble()).isGreaterThan(0.5);
		assertThat(json.at("/data/untrained/0").asString()).isEqualTo("alarm");
		assertThat(json.at("/microsPerQuery/queries").asInt()).isEqualTo(7);
		assertThat(Files.readString(temp.resolve("R.html"))).contains("T.csv", "U.csv").doesNotContain(temp.toString());
		assertThat(Files.readString(temp.resolve("P.csv"))).startsWith("text,gold,top,score,decided\nis it going to rain,weather,weather,0.").contains("\"play a song\nby the piano\",music,music,0.");
	}

	@Test
	void refusesOutputsItCannotWriteOrThatWouldReplaceAnother() throws IOException {
		write();
		assertThat(benchmark("--json", file("no/such/R.json"))).isEqualTo(ExitCode.FAILED);
		assertThat(benchmark("--report", file("T.csv"))).isEqualTo(ExitCode.FAILED);
		assertThat(benchmark("--report", file("R"), "--json", temp + "/./R")).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString().lines()).satisfiesExactly(first -> assertThat(first).contains("--json: " + file("no/such/R.json") + " cannot be written"),
				second -> assertThat(second).contains("--report and --train name the same file"), third -> assertThat(third).contains("--json and --report name the same file"));
		assertThat(Files.readString(temp.resolve("T.csv"))).isEqualTo(TRAIN);
	}

	@Test
	void saysWhichFileIsWrong() throws IOException {
		write();
		Files.writeString(temp.resolve("U.csv"), "text,label\nhello,weather\n");
		assertThat(benchmark()).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("--test: " + file("U.csv") + " has no column 'intent'").doesNotContain("\tat ");
	}

	@Test
	void needsTwoIntentsToTellApart() throws IOException {
		write();
		Files.writeString(temp.resolve("T.csv"), "text,intent\nwill it rain,weather\nis it warm,weather\nhello,oos\n");
		assertThat(benchmark()).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("T.csv must have at least two intents beside 'oos', has [weather]");
		Files.writeString(temp.resolve("T.csv"), "text,intent\n ,weather\nplay,music\n");
		assertThat(benchmark()).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("T.csv has a row without text");
	}

	@Test
	void isAmongTheCommandsThatAreNotForTheServer() {
		assertThat(Commands.concern("benchmark", "--train", "T.csv")).isTrue();
		assertThat(List.of("ask", "lint", "help", "--help", "-h", "--version", "-V", "srve", "-Dserver.port=0")).allMatch(name -> Commands.concern(name));
		assertThat(List.of("serve", "--server.port=0")).noneMatch(name -> Commands.concern(name));
		assertThat(Commands.concern()).isFalse();
	}

	private void write() throws IOException {
		Files.writeString(temp.resolve("T.csv"), TRAIN);
		Files.writeString(temp.resolve("U.csv"), TEST);
	}

	private int benchmark(String... options) {
		var arguments = new ArrayList<>(List.of("benchmark", "--train", file("T.csv"), "--test", file("U.csv")));
		arguments.addAll(List.of(options));
		return Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
	}

	private String file(String name) {
		return temp.resolve(name).toString();
	}
}

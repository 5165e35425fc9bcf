package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether help is told from words about help, in 180 replies by writers who did not know what the program learns from: ordinary ones as trainees write them, and twisted ones, in which help is named and taken back, or advice to
 * wait is taken back for help. Nothing is learned from them; from which odds on a reply is left to a person was set with them in view.
 */
@NullUnmarked
class EmergencyRepliesTests {

	private static List<CSVRecord> ordinary, twisted;
	private static List<CSVRecord> passed, stopped, unsure;

	@BeforeAll
	static void mark() throws IOException {
		var all = replies();
		ordinary = all.stream().filter(row -> row.get("kind").equals("ordinary")).toList();
		twisted = all.stream().filter(row -> row.get("kind").equals("twisted")).toList();
		try (var trainer = new Trainer()) {
			var marker = Marker.of(KnowledgeFiles.at(null).read(), new Meanings(trainer), Clock.systemUTC());
			passed = all.stream().filter(row -> row.get("helps").equals("no") && help(marker, row).points() > 0).toList();
			stopped = all.stream().filter(row -> row.get("helps").equals("yes") && help(marker, row) == Mark.NOT).toList();
			unsure = all.stream().filter(row -> help(marker, row) == Mark.NOT_SURE).toList();
		}
		for (var kind : List.of(ordinary, twisted)) {
			System.out.printf("%s: %d replies, without help and passed %d, with help and stopped %d, not sure %d%n", kind.getFirst().get("kind"), kind.size(), of(kind, passed), of(kind, stopped), of(kind, unsure));
		}
	}

	@Test
	void letsNoOrdinaryReplyWithoutHelpPassAndStopsFewThatHelp() {
		assertThat(ordinary).hasSize(120);
		assertThat(of(ordinary, passed)).isZero();
		assertThat(of(ordinary, stopped)).isLessThanOrEqualTo(3);
		assertThat(of(ordinary, unsure)).isLessThanOrEqualTo(8);
	}

	@Test
	void leavesTwistedRepliesToAPersonRatherThanJudgeThemWrongly() {
		assertThat(twisted).hasSize(60);
		assertThat(of(twisted, passed)).isLessThanOrEqualTo(3);
		assertThat(of(twisted, stopped)).isLessThanOrEqualTo(3);
	}

	private static long of(List<CSVRecord> kind, List<CSVRecord> some) {
		return kind.stream().filter(some::contains).count();
	}

	private static Mark help(Marker marker, CSVRecord row) {
		return marker.mark(Situation.of(List.of(), Flag.EMERGENCY), row.get("reply"), null).mark(Criterion.ESCALATION);
	}

	private static List<CSVRecord> replies() throws IOException {
		try (var reader = Files.newBufferedReader(Path.of("src/test/resources/emergency-replies.csv"), StandardCharsets.UTF_8)) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}
}

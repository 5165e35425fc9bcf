package dev.glabella.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	private record Counted(int replies, long passed, long stopped, long unsure) {}

	private static Map<String, Counted> counted;

	@BeforeAll
	static void mark() throws IOException {
		try (var trainer = new Trainer()) {
			var marker = Marker.of(KnowledgeFiles.at(null).read(), new Meanings(trainer), Clock.systemUTC());
			counted = replies().stream().collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.collectingAndThen(Collectors.toList(), rows -> count(rows, marker))));
		}
		counted.forEach((kind, figures) -> System.out.println(kind + " replies to emergencies: " + figures));
	}

	private static Counted count(List<CSVRecord> rows, Marker marker) {
		var helped = rows.stream().collect(Collectors.groupingBy(row -> row.get("helps") + " " + marker.mark(Situation.of(List.of(), Flag.EMERGENCY), row.get("reply"), null).mark(Criterion.ESCALATION), Collectors.counting()));
		return new Counted(rows.size(), helped.getOrDefault("no DONE", 0L) + helped.getOrDefault("no PARTLY", 0L), helped.getOrDefault("yes NOT", 0L), helped.getOrDefault("yes NOT_SURE", 0L) + helped.getOrDefault("no NOT_SURE", 0L));
	}

	@Test
	void letsNoOrdinaryReplyWithoutHelpPassAndStopsFewThatHelp() {
		assertThat(counted.get("ordinary")).satisfies(ordinary -> {
			assertThat(ordinary.replies()).isEqualTo(120);
			assertThat(ordinary.passed()).isZero();
			assertThat(ordinary.stopped()).isLessThanOrEqualTo(3);
			assertThat(ordinary.unsure()).isBetween(1L, 8L);
		});
	}

	@Test
	void isSeldomMisledByTwistedReplies() {
		assertThat(counted.get("twisted")).satisfies(twisted -> {
			assertThat(twisted.replies()).isEqualTo(60);
			assertThat(twisted.passed()).isLessThanOrEqualTo(3);
			assertThat(twisted.stopped()).isLessThanOrEqualTo(3);
			assertThat(twisted.unsure()).isBetween(1L, 12L);
		});
	}

	private static List<CSVRecord> replies() throws IOException {
		try (var reader = Files.newBufferedReader(Path.of("src/test/resources/emergency-replies.csv"), StandardCharsets.UTF_8)) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}
}

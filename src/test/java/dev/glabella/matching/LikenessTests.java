package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.glabella.knowledge.KnowledgeFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class LikenessTests {

	private static final Likeness LIKENESS = new Likeness(new Trainer());
	private static final List<String> USUAL = KnowledgeFiles.of(Path.of("knowledge")).read().topics().stream().flatMap(topic -> topic.questions().stream()).toList();

	@Test
	void putsQuestionsThatAskTheSameTogether() {
		var texts = List.of("do you take insurance", "are dogs allowed inside", "will insurance pay for any of it", "can I bring my dog", "is it covered by my insurance?", "are you hiring");
		assertThat(LIKENESS.groups(texts, USUAL).stream().map(group -> group.members().stream().sorted().toList())).containsExactly(List.of(0, 2, 4), List.of(1, 3), List.of(5));
		assertThat(LIKENESS.groups(texts.reversed(), USUAL).stream().map(group -> group.members().stream().map(i -> texts.reversed().get(i)).sorted().toList()))
			.contains(List.of("do you take insurance", "is it covered by my insurance?", "will insurance pay for any of it"));
	}

	/** The measurement behind the threshold. A pair with a labelled question counts as wrong, although some ask for much the same. */
	@Test
	void findsMostOfWhatAsksTheSameAmongEverythingElse() throws IOException {
		var wordings = read("likeness/wordings.csv");
		var texts = new ArrayList<>(wordings.stream().map(row -> row.get("text")).toList());
		read("questions/general.csv").stream().filter(row -> row.get("kind").equals("answerable")).forEach(row -> texts.add(row.get("text")));
		int made = 0;
		int right = 0;
		for (var group : LIKENESS.groups(texts, USUAL)) {
			for (int one : group.members()) for (int other : group.members()) {
				if (other >= one || other >= wordings.size()) continue;
				made++;
				if (one < wordings.size() && kind(wordings, one).equals(kind(wordings, other))) right++;
			}
		}
		long wanted = pairsOfAKind(wordings);
		System.out.printf("Of %d pairs that ask the same %d are together; %d of %d pairs that are together ask the same%n", wanted, right, right, made);
		assertThat(right / (double) wanted).as("found").isGreaterThan(0.65);
		assertThat(right / (double) made).as("right").isGreaterThan(0.75);
	}

	@Test
	void knowsNothingNearAmongNothing() {
		assertThat(LIKENESS.groups(List.of(), USUAL)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> LIKENESS.nearest(List.of("a"), List.of()));
	}

	@Test
	void namesTheNearestKnownText() {
		var nearest = LIKENESS.nearest(List.of("is it painful"), List.of("how long does it last", "does it hurt", "what does it cost")).getFirst();
		assertThat(nearest.position()).isOne();
		assertThat(nearest.cosine()).isBetween(0.7, 1.0);
	}

	private static long pairsOfAKind(List<CSVRecord> wordings) {
		long pairs = 0;
		for (int i = 0; i < wordings.size(); i++) for (int j = 0; j < i; j++) if (kind(wordings, i).equals(kind(wordings, j))) pairs++;
		return pairs;
	}

	private static String kind(List<CSVRecord> wordings, int position) {
		return wordings.get(position).get("group");
	}

	private static List<CSVRecord> read(String name) throws IOException {
		try (var rows = CSVParser.parse(Path.of("src/test/resources", name), StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return rows.getRecords();
		}
	}
}

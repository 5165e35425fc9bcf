package dev.glabella.marking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.glabella.knowledge.Scenario.Flag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** 400 replies that were written without knowing the wordings that they are marked by, and labelled twice. */
final class LabelledReplies {

	private static final Path FOLDER = Path.of("src/test/resources");

	private LabelledReplies() {}

	/**
	 * One reply.
	 * @param part {@code dev} for those used to choose, {@code test} for the frozen ones
	 * @param needs the facts that the patient's words call for
	 * @param said of these, what the first rater found said
	 * @param claims what either rater found claimed
	 */
	record Labelled(String id, String part, String text, List<String> needs, @Nullable Flag flag, Set<String> said, Set<String> claims) {

		Situation situation() {
			return Situation.of(needs, flag);
		}

		/** Whether it answers an emergency and, as the first rater reads it, says nothing of what was needed: that is help alone. */
		boolean leavesWithoutHelp() {
			return flag == Flag.EMERGENCY && said.isEmpty();
		}
	}

	static List<Labelled> read() throws IOException {
		var prompts = rows("trainee-prompts.csv").stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
		return rows("trainee-replies.csv").stream().map(row -> labelled(row, prompts.get(row.get("prompt")))).toList();
	}

	private static Labelled labelled(CSVRecord row, CSVRecord prompt) {
		var flag = Arrays.stream(Flag.values()).filter(one -> one.code().equals(prompt.get("flag"))).findFirst().orElse(null);
		return new Labelled(row.get("id"), row.get("part"), row.get("reply"), List.of(prompt.get("facts").split(" ")), flag, words(row.get("said")), words(row.get("claims") + " " + row.get("claims2")));
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(HashSet::new));
	}

	private static List<CSVRecord> rows(String file) throws IOException {
		try (var reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
			return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
		}
	}
}

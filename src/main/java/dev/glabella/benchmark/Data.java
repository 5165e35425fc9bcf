package dev.glabella.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.glabella.matching.Example;

/**
 * What a run was made on, in numbers.
 * @param train name of the training file
 * @param trainingExamples its rows that carry an intent
 * @param trainingOutOfScope its rows that carry the out-of-scope label
 * @param background general out-of-scope sentences the engine always learns from
 * @param untrained tested intents that training has no example of, in alphabetical order
 * @param untrainedRows rows that carry these
 * @param seenInTraining tested texts that stand in the training file too, letter case aside
 * @param seenInBackground tested texts that stand among the general sentences
 */
record Data(String train, String test, String oos, int trainingExamples, int intents, int trainingOutOfScope, int background, int rows, int inScope,
		int outOfScope, List<String> untrained, int untrainedRows, int seenInTraining, int seenInBackground) {

	private static final int NAMED = 5;

	static Data of(LabelledFile train, LabelledFile test, String oos, List<String> background) {
		var trained = train.rows().stream().map(Example::label).filter(label -> !label.equals(oos)).toList();
		var intents = Set.copyOf(trained);
		var untrained = test.rows().stream().map(Example::label).filter(label -> !label.equals(oos) && !intents.contains(label)).toList();
		int outOfScope = (int) test.rows().stream().filter(row -> row.label().equals(oos)).count();
		return new Data(train.name(), test.name(), oos, trained.size(), intents.size(), train.rows().size() - trained.size(), background.size(), test.rows().size(),
				test.rows().size() - outOfScope, outOfScope, List.copyOf(new TreeSet<>(untrained)), untrained.size(),
				seen(test, train.rows().stream().map(Example::text).toList()), seen(test, background));
	}

	private static int seen(LabelledFile test, List<String> texts) {
		var known = texts.stream().map(Data::plain).collect(Collectors.toSet());
		return (int) test.rows().stream().filter(row -> known.contains(plain(row.text()))).count();
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/** What a reader of the figures should know about the files. */
	List<String> warnings() {
		var warnings = new ArrayList<String>();
		if (untrainedRows > 0) {
			warnings.add("%s never trained, in %s; they count as in scope and always wrong: %s".formatted(Figures.count(untrained.size(), "tested intent was", "tested intents were"),
					Figures.count(untrainedRows, "row", "rows"), named(untrained)));
		}
		if (outOfScope == 0) warnings.add("no tested row carries the out-of-scope label '%s', so nothing is known of out-of-scope texts".formatted(oos));
		if (inScope == 0) warnings.add("every tested row carries the out-of-scope label '%s', so nothing is known of texts in scope".formatted(oos));
		if (seenInTraining > 0) warnings.add("%s in the training file too, which makes the figures look better".formatted(standing(seenInTraining)));
		if (seenInBackground > 0) warnings.add("%s among the general background sentences too".formatted(standing(seenInBackground)));
		return List.copyOf(warnings);
	}

	private static String standing(int texts) {
		return Figures.count(texts, "tested text stands", "tested texts stand");
	}

	private static String named(List<String> labels) {
		var first = String.join(", ", labels.subList(0, Math.min(NAMED, labels.size())));
		return labels.size() > NAMED ? first + " and " + (labels.size() - NAMED) + " more" : first;
	}
}

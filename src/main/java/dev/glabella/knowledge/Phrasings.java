package dev.glabella.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Phrasings teach the matcher, so none stands twice, and near-copies are pointed out: those that share at least
 * {@value #NEAR} of their different words, in their base form and in any order.
 */
final class Phrasings implements Rule {

	static final double NEAR = 0.8;

	private record Phrasing(String file, String field, String text, Set<String> words) {

		/** The share of common words among all: Jaccard's index. */
		double likeness(Phrasing other) {
			var common = words.stream().filter(other.words::contains).count();
			return common == 0 ? 0 : (double) common / (words.size() + other.words.size() - common);
		}

		String normal() {
			return text.toLowerCase(Locale.ROOT).replace("’", "'").replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
		}

		String place(Notes notes) {
			return "'" + text + "' in " + file + ":" + notes.line(file, field);
		}
	}

	@Override
	public void check(Reading reading) {
		var phrasings = phrasings(reading.knowledge());
		var first = new HashMap<String, Phrasing>();
		var different = new ArrayList<Phrasing>();
		for (var phrasing : phrasings) {
			var same = first.putIfAbsent(phrasing.normal(), phrasing);
			if (same == null) different.add(phrasing);
			else reading.notes().error(phrasing.file(), phrasing.field(), "says the same as " + same.place(reading.notes()) + "; keep it where it fits best");
		}
		for (var i = 0; i < different.size(); i++) {
			for (var j = 0; j < i; j++) {
				var one = different.get(i);
				var other = different.get(j);
				if (one.likeness(other) >= NEAR) reading.notes().warning(one.file(), one.field(), "is almost " + other.place(reading.notes()) + "; vary it more");
			}
		}
	}

	private static List<Phrasing> phrasings(Knowledge knowledge) {
		var phrasings = new ArrayList<Phrasing>();
		try (var analyzer = new BaseForms()) {
			for (var topic : knowledge.topics()) add(phrasings, analyzer, Reading.fileOf(topic), "questions", topic.questions());
			for (var route : knowledge.routes()) {
				var ofVariants = route.variants().stream().mapToInt(variant -> variant.questions().size()).sum();
				add(phrasings, analyzer, Reading.fileOf(route), "questions", route.questions().subList(0, route.questions().size() - ofVariants));
				for (var i = 0; i < route.variants().size(); i++) {
					add(phrasings, analyzer, Reading.fileOf(route), "variants[" + i + "].questions", route.variants().get(i).questions());
				}
			}
		}
		return phrasings;
	}

	private static void add(List<Phrasing> phrasings, Analyzer analyzer, String file, String list, List<String> questions) {
		for (var i = 0; i < questions.size(); i++) phrasings.add(new Phrasing(file, list + "[" + i + "]", questions.get(i), words(analyzer, questions.get(i))));
	}

	private static Set<String> words(Analyzer analyzer, String text) {
		var words = new LinkedHashSet<String>();
		try (var tokens = analyzer.tokenStream("", text)) {
			var word = tokens.addAttribute(CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) words.add(word.toString());
			tokens.end();
			return words;
		}
		catch (IOException impossible) {
			throw new UncheckedIOException("reading from a string does not fail", impossible);
		}
	}

	/** Words in lower case and base form; no word is left out, for "can I" and "should I" ask different things. */
	private static final class BaseForms extends Analyzer {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			var source = new StandardTokenizer();
			return new TokenStreamComponents(source, new KStemFilter(new EnglishPossessiveFilter(new LowerCaseFilter(source))));
		}
	}
}

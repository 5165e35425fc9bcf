package dev.glabella.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A Lucene index of the phrasings by their base forms and by pieces of four letters, which still meet when a word is misspelt.
 * <p>
 * A score is the BM25 score of the best phrasing, divided by the highest score any phrasing could reach for this message, so it lies in 0 to 1. It grows with
 * the share of what was said, weighed by rarity, that the phrasing says too, and shrinks with what it says besides; the same words once more come to about a half,
 * because BM25 nears its highest score only where words are repeated.
 */
class LexicalIndex {

	private static final int HITS = 80;
	/** A long message adds little after this many; Lucene allows 1,024 in a query. */
	private static final int MOST_TERMS = 512;
	/** Skipping hits that cannot make it to the top costs more than scoring all of them, with a hundred terms and a few thousand phrasings. */
	private static final TopScoreDocCollectorManager EXHAUSTIVE = new TopScoreDocCollectorManager(HITS, Integer.MAX_VALUE);
	private static final String WORDS = "words";
	private static final String PIECES = "pieces";

	private final Analyzer analyzer = new PerFieldAnalyzerWrapper(words(), Map.of(PIECES, pieces()));
	private final IndexSearcher searcher;

	/**
	 * @param lemmas the base forms of each phrasing, separated by spaces
	 * @param texts the phrasings in the same order
	 */
	LexicalIndex(List<String> lemmas, List<String> texts) {
		try {
			var directory = new ByteBuffersDirectory();
			try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
				for (int i = 0; i < texts.size(); i++) {
					var document = new Document();
					document.add(new TextField(WORDS, lemmas.get(i), Field.Store.NO));
					document.add(new TextField(PIECES, texts.get(i), Field.Store.NO));
					document.add(new StoredField("i", i));
					writer.addDocument(document);
				}
				writer.forceMerge(1);   // one segment, so that document numbers are the order of adding
			}
			searcher = new IndexSearcher(DirectoryReader.open(directory));
		} catch (IOException e) {
			throw new IllegalStateException("The index of the phrasings could not be built: " + e.getMessage(), e);
		}
	}

	/**
	 * A phrasing that shares something with a message.
	 * @param example its position in the list
	 * @param score 0 to 1
	 */
	record Hit(int example, float score) {}

	/** The best phrasings, best first. */
	List<Hit> search(String lemmas, String text) {
		var terms = terms(lemmas, text);
		if (terms.isEmpty()) return List.of();
		try {
			double highest = 0;
			var query = new BooleanQuery.Builder();
			for (var term : terms) {
				query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
				highest += rarity(term);
			}
			var hits = new ArrayList<Hit>();
			for (var hit : searcher.search(query.build(), EXHAUSTIVE).scoreDocs) hits.add(new Hit(hit.doc, (float) Math.min(1, hit.score / highest)));
			return hits;
		} catch (IOException e) {
			throw new IllegalStateException("The index of the phrasings failed: " + e.getMessage(), e);
		}
	}

	/** The most BM25 gives to a term: its inverse document frequency. */
	private double rarity(Term term) throws IOException {
		double documents = searcher.getIndexReader().numDocs();
		double frequency = searcher.getIndexReader().docFreq(term);
		return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
	}

	private Set<Term> terms(String lemmas, String text) {
		var terms = new LinkedHashSet<Term>();
		addTerms(WORDS, lemmas, terms);
		addTerms(PIECES, text, terms);
		return terms;
	}

	private void addTerms(String field, String text, Set<Term> into) {
		try (var stream = analyzer.tokenStream(field, text)) {
			var term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken() && into.size() < MOST_TERMS) into.add(new Term(field, term.toString()));
			stream.end();
		} catch (IOException e) {
			throw new IllegalStateException("The text could not be cut into words: " + e.getMessage(), e);
		}
	}

	private static Analyzer words() {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				var source = new StandardTokenizer();
				return new TokenStreamComponents(source, new LowerCaseFilter(source));
			}
		};
	}

	private static Analyzer pieces() {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				var source = new StandardTokenizer();
				TokenStream lower = new LowerCaseFilter(source);
				return new TokenStreamComponents(source, new NGramTokenFilter(lower, 4, 4, true));
			}
		};
	}
}

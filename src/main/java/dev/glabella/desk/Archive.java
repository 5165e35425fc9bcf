package dev.glabella.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.glabella.chat.LogChanged;
import dev.glabella.chat.Message;
import dev.glabella.chat.Refused;
import dev.glabella.chat.StaffChat;
import dev.glabella.chat.Standing;
import jakarta.annotation.PreDestroy;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds conversations by their words. The index lies in memory and is made from the database by the first search, so what is erased is gone from it with the next; a change
 * only notes which conversation to read again. Safe for use by many threads.
 */
@Component
class Archive {

	private static final String ID = "id";
	private static final String WORDS = "words";
	private static final String TOUCHED = "touched";
	private static final int AT_ONCE = 500;
	private static final int LONGEST = 200;
	/** A last word that somebody may still be typing: one that is looked for, and not in quotes. */
	private static final Pattern UNFINISHED = Pattern.compile("(?:^|\\s)[\\p{L}\\p{N}]+$");

	private final StaffChat chat;
	private final Notes notes;
	private final Analyzer analyzer = new EnglishAnalyzer();
	private final Set<Long> changed = new HashSet<>();
	private @Nullable Index index;

	Archive(StaffChat chat, Notes notes) {
		this.chat = chat;
		this.notes = notes;
	}

	private record Index(IndexWriter writer, SearcherManager searchers) {}

	/** A piece of what was found; {@code hit} are the words that were looked for. */
	record Piece(String text, boolean hit) {}

	/** A conversation, and where the words stand in it. */
	record Found(Standing standing, List<Piece> excerpt) {}

	/** What was found, newest first, and how many there are in all. */
	record Result(int total, List<Found> found) {}

	@EventListener
	void on(LogChanged change) {
		synchronized (changed) {
			changed.add(change.conversation());
		}
	}

	/**
	 * Conversations that hold all the words, the last of which may be unfinished; words in quotes stand together, and a minus leaves out.
	 * @param from when the conversation was touched last, at the earliest; null for any time
	 * @param until when it was touched last, before this; null for any time
	 * @throws Refused without words, or with too many
	 */
	Result search(@Nullable String words, @Nullable Instant from, @Nullable Instant until, int most) {
		var clean = words == null ? "" : words.strip();
		if (clean.isEmpty()) throw new Refused(Refused.Code.EMPTY, "Write what to look for.");
		if (clean.length() > LONGEST) throw new Refused(Refused.Code.TOO_LONG, "Look for " + LONGEST + " characters at most.");
		try {
			var searchers = upToDate().searchers();
			var searcher = searchers.acquire();
			try {
				return search(searcher, parsed(clean), from, until, most);
			} finally {
				searchers.release(searcher);
			}
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	@PreDestroy
	void close() throws IOException {
		if (index == null) return;
		index.searchers().close();
		index.writer().close();
	}

	private Result search(IndexSearcher searcher, Query words, @Nullable Instant from, @Nullable Instant until, int most) throws IOException {
		long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
		long last = until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1;
		var query = new BooleanQuery.Builder().add(words, Occur.MUST).add(LongField.newRangeQuery(TOUCHED, first, last), Occur.FILTER).build();
		var top = searcher.search(query, most, new Sort(LongField.newSortField(TOUCHED, true, SortedNumericSelector.Type.MAX)));
		var found = new ArrayList<Found>();
		for (var hit : top.scoreDocs) {
			long id = Long.parseLong(searcher.storedFields().document(hit.doc).get(ID));
			text(id).ifPresent(text -> found.add(new Found(chat.standing(id), excerpt(words, text))));
		}
		return new Result((int) top.totalHits.value() - (top.scoreDocs.length - found.size()), found);
	}

	/** Whatever a person types is read as words; there is no wrong syntax. */
	private Query parsed(String words) {
		int features = SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.PREFIX_OPERATOR | SimpleQueryParser.WHITESPACE_OPERATOR;
		var parser = new SimpleQueryParser(analyzer, Map.of(WORDS, 1f), features);
		parser.setDefaultOperator(Occur.MUST);
		var unfinished = new BooleanQuery.Builder().add(parser.parse(words), Occur.SHOULD);
		if (UNFINISHED.matcher(words).find()) unfinished.add(parser.parse(words + "*"), Occur.SHOULD);
		return unfinished.build();
	}

	private synchronized Index upToDate() throws IOException {
		if (index == null) {
			var writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
			take();
			long last = 0;
			for (var ids = chat.above(last, AT_ONCE); !ids.isEmpty(); ids = chat.above(last, AT_ONCE)) {
				for (long id : ids) read(writer, id);
				last = ids.getLast();
			}
			writer.commit();
			index = new Index(writer, new SearcherManager(writer, null));
		}
		for (long id : take()) read(index.writer(), id);
		index.searchers().maybeRefreshBlocking();
		return index;
	}

	private List<Long> take() {
		synchronized (changed) {
			var ids = List.copyOf(changed);
			changed.clear();
			return ids;
		}
	}

	private void read(IndexWriter writer, long id) throws IOException {
		var key = new Term(ID, Long.toString(id));
		var text = text(id);
		if (text.isEmpty()) {
			writer.deleteDocuments(key);
			return;
		}
		var document = new Document();
		document.add(new StringField(ID, Long.toString(id), Store.YES));
		document.add(new TextField(WORDS, text.get(), Store.NO));
		document.add(new LongField(TOUCHED, chat.standing(id).touched().toEpochMilli(), Store.NO));
		writer.updateDocument(key, document);
	}

	/** Everything a person may remember of it; empty once it is erased. */
	private Optional<String> text(long id) {
		try {
			chat.standing(id);
		} catch (Refused erased) {
			return Optional.empty();
		}
		var lines = new ArrayList<String>();
		for (var page = chat.log(id, 0); !page.isEmpty(); page = chat.log(id, page.getLast().number())) page.stream().map(Message::text).forEach(lines::add);
		notes.of(id).forEach(note -> lines.add(note.text()));
		chat.contact(id).ifPresent(contact -> Stream.of(contact.name(), contact.phone(), contact.email()).filter(Objects::nonNull).forEach(lines::add));
		return Optional.of(String.join("\n", lines));
	}

	private List<Piece> excerpt(Query words, String text) {
		try {
			var highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer).withFormatter(new Excerpts()).withMaxLength(200_000).build();
			return highlighter.highlightWithoutSearcher(WORDS, words, text, 1) instanceof List<?> pieces ? pieces.stream().map(Piece.class::cast).toList() : List.of();
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}

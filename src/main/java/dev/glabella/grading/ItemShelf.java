package dev.glabella.grading;

import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Caffeine;

/** What was worked out about questions and their references, so that it is done once for all answers. */
class ItemShelf<T> {

	private static final int MOST_KEPT = 2_000;

	private record Key(String question, List<String> references) {}

	private final ConcurrentMap<Key, T> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).<Key, T>build().asMap();
	private final Reader reader;
	private final Function<Item, T> make;

	ItemShelf(Reader reader, Function<Item, T> make) {
		this.reader = reader;
		this.make = make;
	}

	T of(Answer answer) {
		return kept.computeIfAbsent(new Key(answer.question(), answer.references()), key -> make.apply(reader.readItem(answer)));
	}
}

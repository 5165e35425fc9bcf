package dev.glabella.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.glabella.knowledge.KeptLessons;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Marking.Taught;
import dev.glabella.knowledge.Scenario;
import dev.glabella.marking.Lessons;
import dev.glabella.marking.Marker;
import dev.glabella.matching.Meanings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The marker for the content in use, and the ears of its patients. Made when somebody first wants to practise, since visitors need none of it. */
@Component
class Markers {

	private static final Logger log = LoggerFactory.getLogger(Markers.class);

	private final KnowledgeBase knowledge;
	private final Teaching teaching;
	private final Meanings meanings;
	private final Clock clock;
	private final Map<Scenario, Ear> ears = new ConcurrentHashMap<>();
	private @Nullable Made made;

	Markers(KnowledgeBase knowledge, Teaching teaching, Meanings meanings, Clock clock) {
		this.knowledge = knowledge;
		this.teaching = teaching;
		this.meanings = meanings;
		this.clock = clock;
	}

	private record Made(Knowledge knowledge, List<Taught> taught, CompletableFuture<Marker> marker) {}

	/** Begins to make the marker, if that has not begun; does not wait. */
	synchronized void prepare() {
		var current = knowledge.current();
		var taught = teaching.approved();
		if (made != null && made.knowledge == current && made.taught.equals(taught)) return;
		boolean changed = made == null || made.knowledge != current;
		made = new Made(current, taught, CompletableFuture.supplyAsync(() -> {
			if (changed) warn(current);
			return Marker.of(current, taught, meanings, clock);
		}, task -> Thread.ofPlatform().name("marking").daemon().start(task)));
	}

	private static void warn(Knowledge content) {
		if (Lessons.areLearned(content.practice().marking())) return;
		log.warn("{} is missing, of another version of the program, broken, or was learned from other replies, claims or facts than the content has now; run the command learn", KeptLessons.FILE);
	}

	/** The marker for the content in use; waits until it is made. */
	Marker current() {
		CompletableFuture<Marker> marker;
		synchronized (this) {
			prepare();
			marker = made.marker;
		}
		return marker.join();
	}

	/** A marker that knows one wording more, to see what it would change. */
	Marker trying(Taught wording) {
		return Marker.of(knowledge.current(), Stream.concat(teaching.approved().stream(), Stream.of(wording)).toList(), meanings, clock);
	}

	Ear ear(Scenario scenario) {
		if (ears.size() > 100) ears.clear();
		return ears.computeIfAbsent(scenario, one -> new Ear(one, meanings));
	}
}

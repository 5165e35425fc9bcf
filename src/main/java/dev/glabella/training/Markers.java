package dev.glabella.training;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Scenario;
import dev.glabella.marking.Marker;
import dev.glabella.matching.Meanings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The marker for the content in use, and the ears of its patients. Made when somebody first wants to practise, since visitors need none of it. */
@Component
class Markers {

	private final KnowledgeBase knowledge;
	private final Meanings meanings;
	private final Clock clock;
	private final Map<Scenario, Ear> ears = new ConcurrentHashMap<>();
	private @Nullable Made made;

	Markers(KnowledgeBase knowledge, Meanings meanings, Clock clock) {
		this.knowledge = knowledge;
		this.meanings = meanings;
		this.clock = clock;
	}

	private record Made(Knowledge knowledge, CompletableFuture<Marker> marker) {}

	/** Begins to make the marker, if that has not begun; does not wait. */
	synchronized void prepare() {
		var current = knowledge.current();
		if (made != null && made.knowledge == current) return;
		made = new Made(current, CompletableFuture.supplyAsync(() -> Marker.of(current, meanings, clock), task -> Thread.ofPlatform().name("marking").daemon().start(task)));
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

	Ear ear(Scenario scenario) {
		if (ears.size() > 100) ears.clear();
		return ears.computeIfAbsent(scenario, one -> new Ear(one, meanings));
	}
}

package dev.glabella.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.Markdown;
import dev.glabella.knowledge.PatternSet;
import dev.glabella.knowledge.Phrases;
import dev.glabella.knowledge.Route;
import dev.glabella.language.Analyzer;
import org.springframework.stereotype.Component;

/** Makes matchers; keeps the sentence model, which takes long to load and serves them all. */
@Component
public class Trainer implements AutoCloseable {

	/** The route whose phrasings, like the background text, are about nothing the clinic does. */
	private static final String UNRELATED = "unrelated";
	private static final String EMERGENCY = "emergency";
	private static final String PERSONAL = "personal-medical-advice";
	private static final String SAME_DAY = "same-day";

	/** Begun before anybody made a trainer; the first one takes it. */
	private static final AtomicReference<CompletableFuture<SentenceModel>> BEGUN = new AtomicReference<>();

	/** Takes a second to load, so it loads while the rest starts. */
	private final CompletableFuture<SentenceModel> model;

	public Trainer() {
		this(Objects.requireNonNullElseGet(BEGUN.getAndSet(null), () -> loading(KnownVectors.shipped())));
	}

	Trainer(KnownVectors known) {
		this(loading(known));
	}

	private Trainer(CompletableFuture<SentenceModel> model) {
		this.model = model;
	}

	/** Begins to load the sentence model, on a thread of its own, for the trainer that will be made first. */
	public static void preload() {
		BEGUN.set(loading(KnownVectors.shipped()));
	}

	private static CompletableFuture<SentenceModel> loading(KnownVectors known) {
		return CompletableFuture.supplyAsync(() -> SentenceModel.load(known), task -> Thread.ofPlatform().name("sentence-model").start(task));
	}

	/** A matcher for the topics and routes of the content. The label of a route's variant is {@code route/variant}. */
	public Matcher train(Knowledge knowledge, Analyzer analyzer) {
		var material = material(knowledge);
		return train(material.examples(), material.descriptions(), material.background(), analyzer);
	}

	/** What is learned from. */
	record Material(List<Example> examples, Map<String, String> descriptions, List<String> background) {}

	static Material material(Knowledge knowledge) {
		var examples = new ArrayList<Example>();
		var background = new ArrayList<>(knowledge.background());
		for (var topic : knowledge.topics()) topic.questions().forEach(question -> examples.add(new Example(question, topic.id())));
		for (var route : knowledge.routes()) {
			if (route.id().equals(UNRELATED)) background.addAll(route.questions());
			else addExamples(route, examples);
		}
		for (var flag : knowledge.redFlags().flags()) addExamples(flag, SAME_DAY.equals(flag.level()) ? PERSONAL : EMERGENCY, examples);
		for (var cue : knowledge.personalCues()) addExamples(cue, PERSONAL, examples);
		return new Material(examples, descriptions(knowledge), background);
	}

	/** What proves a pattern also teaches the matcher, which finds the wordings that no pattern foresaw. */
	private static void addExamples(PatternSet patterns, String label, List<Example> examples) {
		patterns.examples().forEach(text -> examples.add(new Example(text, label)));
	}

	/**
	 * A matcher for any examples.
	 * @param descriptions what a label is about, in a few sentences, for those labels that have one
	 * @param background sentences about none of the labels
	 */
	public Matcher train(List<Example> examples, Map<String, String> descriptions, List<String> background, Analyzer analyzer) {
		return Matcher.train(analyzer, model.join(), examples, descriptions, background);
	}

	/** Waits until it is loaded. */
	SentenceModel model() {
		return model.join();
	}

	private static Map<String, String> descriptions(Knowledge knowledge) {
		var descriptions = new HashMap<String, String>();
		var phrases = Phrases.of(knowledge);
		for (var topic : knowledge.topics()) descriptions.put(topic.id(), topic.title() + ". " + Markdown.plain(phrases.answer(topic).brief()));
		return descriptions;
	}

	private static void addExamples(Route route, List<Example> examples) {
		var inVariants = new ArrayList<String>();
		for (var variant : route.variants()) {
			variant.questions().forEach(question -> examples.add(new Example(question, route.id() + "/" + variant.id())));
			inVariants.addAll(variant.questions());
		}
		route.questions().stream().filter(question -> !inVariants.contains(question)).forEach(question -> examples.add(new Example(question, route.id())));
	}

	@Override
	public void close() {
		model.join().close();
	}
}

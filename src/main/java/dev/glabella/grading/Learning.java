package dev.glabella.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns a grader. Beside the graded answers it makes up some that must not pass, right ones with a "not" and wrong ones with the words of a reference strewn in, so that no grader is learned
 * which looks for words alone. In rounds it sets answers aside, of each round some whose question stays and some whose question goes with them; what a judge that
 * did not know them says is what the scales are fitted on.
 */
class Learning {

	private static final int ROUNDS = 4;
	static final int STEPS = ROUNDS + 5;
	/** The work grows with the cube. */
	private static final int MOST = 4_000;
	private static final long SEED = 20261128;

	private final Reader reader;
	private final List<String> ordinary;
	private final Runnable step;

	Learning(Reader reader, List<String> ordinary, Runnable step) {
		this.reader = reader;
		this.ordinary = ordinary;
		this.step = step;
	}

	/** An answer to learn from, before it is read. */
	private record Draft(Answer answer, Example.Kind kind, int origin, boolean isMadeUp) {}

	Grader learn(List<Graded> graded) {
		var labels = graded.stream().map(Graded::label).collect(Collectors.toSet());
		if (!labels.contains(Label.CORRECT) || labels.size() < 2) {
			throw new IllegalArgumentException("graded answers must hold some that are correct and some that are not, have only " + labels.stream().map(Label::code).sorted().toList());
		}
		var drafts = drafts(evenly(graded));
		step.run();
		var shelf = new ItemShelf<>(reader, item -> item);
		var items = drafts.stream().map(draft -> shelf.of(draft.answer)).toList();
		var statements = reader.readAll(drafts.stream().map(draft -> draft.answer.text()).toList());
		step.run();
		var distinct = List.copyOf(new LinkedHashSet<>(items));
		var learned = new Items(distinct);
		var space = space(drafts, statements, items, distinct);
		var examples = IntStream.range(0, drafts.size()).parallel().mapToObj(i -> new Example(space.place(statements.get(i), items.get(i), learned.placeOf(items.get(i))), drafts.get(i).kind, drafts.get(i).isMadeUp)).toList();
		step.run();
		var kinship = kinship(examples, distinct.stream().map(learned::likeness).toList());
		step.run();
		var scales = scales(kinship, examples, drafts);
		var judge = Judge.learn(kinship, examples, IntStream.range(0, examples.size()).toArray());
		step.run();
		return LearnedGrader.of(reader, space, learned, examples, judge, scales.known, scales.unknown);
	}

	/** Of the graded answers alone: what is made up is no guide to what people write. */
	private Space space(List<Draft> drafts, List<Statement> statements, List<Item> items, List<Item> distinct) {
		var real = IntStream.range(0, drafts.size()).filter(i -> !drafts.get(i).isMadeUp).boxed().toList();
		var answers = real.stream().map(statements::get).toList();
		var itemOf = real.stream().map(items::get).toList();
		return Space.of(answers, itemOf, comparison(distinct, answers, itemOf));
	}

	private static List<Graded> evenly(List<Graded> graded) {
		if (graded.size() <= MOST) return graded;
		return IntStream.range(0, MOST).mapToObj(i -> graded.get((int) ((long) i * graded.size() / MOST))).toList();
	}

	private List<Draft> drafts(List<Graded> graded) {
		var drafts = new ArrayList<Draft>();
		for (int i = 0; i < graded.size(); i++) drafts.add(new Draft(graded.get(i).answer(), Example.Kind.of(graded.get(i).label()), i, false));
		var random = new Random(SEED);
		for (int i = 0; i < graded.size(); i++) if (random.nextBoolean()) drafts.add(madeUp(graded.get(i), i, random));
		return drafts;
	}

	private Draft madeUp(Graded graded, int origin, Random random) {
		var answer = graded.answer();
		if (graded.label() == Label.CORRECT) return new Draft(answer.with(Twist.denied(reader.tokens(answer.text()), random)), Example.Kind.CONTRADICTORY, origin, true);
		var reference = answer.references().get(random.nextInt(answer.references().size()));
		return new Draft(answer.with(Twist.stuffed(answer.text(), reader.tokens(reference), random)), Example.Kind.STREWN, origin, true);
	}

	private Comparison comparison(List<Item> distinct, List<Statement> answers, List<Item> items) {
		var texts = new ArrayList<Text>();
		for (var item : distinct) item.references().forEach(reference -> texts.add(new Text(reference.words(), item.question().text())));
		for (int i = 0; i < answers.size(); i++) texts.add(new Text(answers.get(i).words(), items.get(i).question().text()));
		var sentences = new ArrayList<>(texts);
		reader.readAll(ordinary).forEach(sentence -> sentences.add(new Text(sentence.words(), Tally.NONE)));
		return new Comparison(new Weights(texts), Flow.of(sentences, Flow.Grain.FINE));
	}

	private static float[][] kinship(List<Example> examples, List<double[]> likeness) {
		var rows = new float[examples.size()][];
		IntStream.range(0, rows.length).parallel().forEach(i -> {
			var one = examples.get(i).point();
			rows[i] = new float[i + 1];
			for (int j = 0; j <= i; j++) {
				var other = examples.get(j).point();
				rows[i][j] = Kinship.between(one, other, likeness.get(one.item())[other.item()]);
			}
		});
		return rows;
	}

	private record Scales(Scale known, Scale unknown) {}

	private Scales scales(float[][] kinship, List<Example> examples, List<Draft> drafts) {
		var questions = new HashMap<String, Integer>();
		for (var draft : drafts) questions.putIfAbsent(draft.answer.question(), questions.size());
		var known = new ArrayList<Scale.Observation>();
		var unknown = new ArrayList<Scale.Observation>();
		for (int r = 0; r < ROUNDS; r++) {
			int round = r;
			var gone = IntStream.range(0, drafts.size()).mapToObj(i -> questions.size() >= ROUNDS && questions.get(drafts.get(i).answer.question()) % ROUNDS == round).toList();
			var aside = IntStream.range(0, drafts.size()).mapToObj(i -> gone.get(i) || drafts.get(i).origin % ROUNDS == round).toList();
			var judge = Judge.learn(kinship, examples, IntStream.range(0, drafts.size()).filter(i -> !aside.get(i)).toArray());
			IntStream.range(0, drafts.size()).filter(aside::get).forEach(i -> (gone.get(i) ? unknown : known)
					.add(new Scale.Observation(judge.outputs(with(kinship, i)), drafts.get(i).kind, drafts.get(i).isMadeUp)));
			step.run();
		}
		var scale = Scale.fit(known);
		return new Scales(scale, unknown.isEmpty() ? scale : Scale.fit(unknown));
	}

	private static double[] with(float[][] kinship, int one) {
		return IntStream.range(0, kinship.length).mapToDouble(i -> i <= one ? kinship[one][i] : kinship[i][one]).toArray();
	}
}

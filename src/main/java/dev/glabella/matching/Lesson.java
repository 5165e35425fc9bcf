package dev.glabella.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.language.Utterance;

/**
 * Learns from examples: trains the classifier, and fits the calibration on three kinds of observation. An example, seen as if it had not been known. A sentence of the
 * background. And an example seen as if none of its label had been known: then it is about nothing, though much like what is; such are the questions
 * that a clinic has no topic for.
 * @param background sentences about none of the labels
 * @param backgroundVectors the vector of each
 */
record Lesson(ExampleSpace examples, Words words, float[][] descriptions, List<Utterance> background, float[][] backgroundVectors) {

	/** Share of the calibration's weight that goes to the background. A prior: so many messages are about something altogether different. */
	private static final double BACKGROUND_SHARE = 0.12;
	/** Share that goes to examples of labels left out. The rest goes to the examples. */
	private static final double STRANGER_SHARE = 0.04;
	/** How many of each kind the calibration looks at: a handful of weights needs no more. */
	private static final int MOST_OBSERVED = 1000;
	private static final int MOST_STRANGERS = 600;
	/** A label with more examples is no stranger; leaving it out would cost too much besides. */
	private static final int LARGEST_STRANGER = 60;
	/** A background sentence on which the classifier says more for a label is not about nothing: general sentences know nothing of what a set is about. */
	private static final float CLAIMED = 0.4f;

	Learned learn() {
		var observed = spread(examples.size(), MOST_OBSERVED);
		var strangers = strangers();
		var cosines = new Cosines(IntStream.range(0, examples.size()).mapToObj(examples::vector).toArray(float[][]::new));
		var labels = IntStream.range(0, examples.size()).map(examples::labelOf).toArray();
		var trained = KernelClassifier.train(cosines, labels, examples.labels(), observed, strangers);
		int[] unclaimed = unclaimed(trained.classifier());
		var sources = new EvidenceSources(examples, trained.classifier(), words.index(), descriptions, new PackedVectors(IntStream.of(unclaimed).mapToObj(i -> backgroundVectors[i]).toArray(float[][]::new)));

		var observations = new ArrayList<Calibration.Observation>();
		var outside = outside(sources, unclaimed);
		var strange = strange(sources, cosines, strangers, trained.withoutClass());
		double rest = 1 - (outside.isEmpty() ? 0 : BACKGROUND_SHARE) - (strange.isEmpty() ? 0 : STRANGER_SHARE);
		add(inside(sources, cosines, observed, trained.withoutItself()), rest, observations);
		add(outside, BACKGROUND_SHARE, observations);
		add(strange, STRANGER_SHARE, observations);
		return new Learned(texts(words.examples()), texts(background), trained.classifier(), Calibration.fit(observations), unclaimed);
	}

	private static List<String> texts(List<Utterance> utterances) {
		return utterances.stream().map(Utterance::text).toList();
	}

	/**
	 * What was seen.
	 * @param label what it should have led to, or -1
	 * @param weight how much it counts beside others of its kind
	 */
	private record Seen(Evidence evidence, int label, double weight) {

		static Seen nothing(Evidence evidence) {
			return new Seen(evidence, -1, 1);
		}
	}

	private static void add(List<Seen> seen, double share, List<Calibration.Observation> observations) {
		double sum = seen.stream().mapToDouble(Seen::weight).sum();
		seen.forEach(one -> observations.add(new Calibration.Observation(one.evidence(), one.label(), share * one.weight() / sum)));
	}

	/** How many phrasings somebody wrote says little of how often visitors ask; the square root lets neither the many nor the few decide. */
	private double weight(int label) {
		return 1 / Math.sqrt(examples.count(label));
	}

	private int[] unclaimed(KernelClassifier classifier) {
		int[] all = IntStream.range(0, examples.labels()).toArray();
		return IntStream.range(0, background.size()).parallel().filter(i -> highest(classifier.scores(examples.cosines(backgroundVectors[i]), all)) < CLAIMED).toArray();
	}

	private static float highest(float[] scores) {
		float highest = 0;
		for (float score : scores) highest = Math.max(highest, score);
		return highest;
	}

	private List<Seen> inside(EvidenceSources sources, Cosines cosines, List<Integer> observed, float[][] withoutItself) {
		return inParallel(observed.size(), o -> {
			int i = observed.get(o);
			int label = examples.labelOf(i);
			return new Seen(sources.about(words.examples().get(i), examples.vector(i), cosines.with(i), LeftOut.example(i, withoutItself[o]), label), label, weight(label));
		});
	}

	private List<Seen> outside(EvidenceSources sources, int[] unclaimed) {
		return inParallel(unclaimed.length, i -> {
			var vector = backgroundVectors[unclaimed[i]];
			return Seen.nothing(sources.about(background.get(unclaimed[i]), vector, examples.cosines(vector), LeftOut.background(i), -1));
		});
	}

	private List<Seen> strange(EvidenceSources sources, Cosines cosines, List<Integer> strangers, List<float[][]> withoutClass) {
		return IntStream.range(0, strangers.size()).boxed().flatMap(s -> {
			int label = strangers.get(s);
			int[] members = examples.of(label);
			return inParallel(members.length, m -> {
				int i = members[m];
				return Seen.nothing(sources.about(words.examples().get(i), examples.vector(i), cosines.with(i), LeftOut.label(label, withoutClass.get(s)[m]), -1));
			}).stream();
		}).toList();
	}

	private static List<Seen> inParallel(int size, IntFunction<Seen> look) {
		return IntStream.range(0, size).parallel().mapToObj(look).toList();
	}

	/** Labels to leave out, evenly spread, with {@value #MOST_STRANGERS} examples at most between them; none where that would leave fewer than two. */
	private List<Integer> strangers() {
		if (examples.labels() < 3) return List.of();
		int[] small = IntStream.range(0, examples.labels()).filter(label -> examples.count(label) <= LARGEST_STRANGER).toArray();
		int total = Arrays.stream(small).map(examples::count).sum();
		double every = Math.max(1, (double) total / MOST_STRANGERS);
		return Stream.iterate(0.0, at -> at < small.length, at -> at + every).map(at -> small[at.intValue()]).toList();
	}

	/** At most so many positions, evenly spread. */
	private static List<Integer> spread(int size, int most) {
		int chosen = Math.min(size, most);
		return IntStream.range(0, chosen).mapToObj(i -> (int) ((long) i * size / chosen)).toList();
	}
}

package dev.glabella.grading;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Grades by what was learned from graded answers.
 * @param graded how many graded answers each learned item has
 * @param known for answers to questions that graded answers were known of
 * @param unknown for other questions
 */
record LearnedGrader(Reader reader, Space space, Items learned, int[] graded, List<Example> examples, Judge judge, Scale known, Scale unknown, ItemShelf<LearnedGrader.Place> places)
		implements Grader {

	/** With fewer graded answers a question counts as unknown. */
	private static final int ENOUGH = 5;
	private static final double FAIL = Math.nextDown(Grade.PASS);

	/** An item among the learned ones. */
	record Place(Item item, int place, double[] likeness) {}

	static LearnedGrader of(Reader reader, Space space, Items learned, List<Example> examples, Judge judge, Scale known, Scale unknown) {
		var graded = new int[learned.size()];
		examples.stream().filter(example -> !example.isMadeUp()).forEach(example -> graded[example.point().item()]++);
		return new LearnedGrader(reader, space, learned, graded, examples, judge, known, unknown, new ItemShelf<>(reader, item -> new Place(item, learned.placeOf(item), learned.likeness(item))));
	}

	@Override
	public Grade grade(Answer answer) {
		var statement = reader.read(answer.text());
		if (statement.words().isEmpty()) return new Grade(0, Verdict.INCORRECT);
		var place = places.of(answer);
		var scale = place.place >= 0 && graded[place.place] >= ENOUGH ? known : unknown;
		var grade = scale.grade(judge.outputs(kinship(space.place(statement, place.item, place.place), place.likeness)));
		return Contradicting.itself(statement) ? new Grade(Math.min(grade.score(), FAIL), Verdict.UNSURE) : grade;
	}

	private double[] kinship(Point point, double[] likeness) {
		return IntStream.range(0, examples.size()).mapToDouble(i -> {
			var other = examples.get(i).point();
			return Kinship.between(point, other, likeness[other.item()]);
		}).toArray();
	}
}

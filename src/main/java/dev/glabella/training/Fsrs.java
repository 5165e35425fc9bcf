package dev.glabella.training;

/**
 * When something should be reviewed: FSRS-6, the free spaced repetition scheduler (open-spaced-repetition, 2025), with its published formulas and default parameters. Memory of a fact has a stability, the days after
 * which it is recalled with nine chances in ten, and a difficulty from 1 to 10.
 */
final class Fsrs {

	private static final double[] W = {0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
	private static final double DECAY = -W[20];
	private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;
	/** Chance of recall at which a fact comes up. */
	private static final double RETENTION = 0.9;
	private static final double LEAST_STABILITY = 0.001, LONGEST = 365;
	private static final double EASIEST = 1, HARDEST = 10;
	private static final int AGAIN = 1, GOOD = 3, EASY = 4;

	private Fsrs() {}

	/**
	 * What is known of somebody's memory of a fact.
	 * @param stability in days
	 * @param difficulty 1 to 10
	 */
	record Memory(double stability, double difficulty) {}

	/** After the first time. */
	static Memory first(boolean recalled) {
		int grade = recalled ? GOOD : AGAIN;
		return new Memory(W[grade - 1], bounded(initialDifficulty(grade)));
	}

	/** After a later time, that many days since the one before. */
	static Memory next(Memory memory, double days, boolean recalled) {
		int grade = recalled ? GOOD : AGAIN;
		double stability = days < 1 ? sameDay(memory, grade) : recalled ? recalled(memory, days) : forgotten(memory, days);
		return new Memory(Math.max(LEAST_STABILITY, stability), difficulty(memory.difficulty, grade));
	}

	/** In how many days it should come up, at least one. */
	static long interval(Memory memory) {
		double days = memory.stability / FACTOR * (Math.pow(RETENTION, 1 / DECAY) - 1);
		return Math.clamp(Math.round(days), 1, (long) LONGEST);
	}

	/** The chance of recall after that many days. */
	static double recall(Memory memory, double days) {
		return Math.pow(1 + FACTOR * days / memory.stability, DECAY);
	}

	private static double recalled(Memory memory, double days) {
		return memory.stability * (1 + Math.exp(W[8]) * (11 - memory.difficulty) * Math.pow(memory.stability, -W[9]) * (Math.exp(W[10] * (1 - recall(memory, days))) - 1));
	}

	private static double forgotten(Memory memory, double days) {
		double longTerm = W[11] * Math.pow(memory.difficulty, -W[12]) * (Math.pow(memory.stability + 1, W[13]) - 1) * Math.exp(W[14] * (1 - recall(memory, days)));
		return Math.min(longTerm, memory.stability / Math.exp(W[17] * W[18]));
	}

	private static double sameDay(Memory memory, int grade) {
		double change = Math.exp(W[17] * (grade - 3 + W[18])) * Math.pow(memory.stability, -W[19]);
		return memory.stability * (grade >= GOOD ? Math.max(1, change) : change);
	}

	private static double difficulty(double difficulty, int grade) {
		double damped = difficulty - W[6] * (grade - 3) * (HARDEST - difficulty) / 9;
		return bounded(W[7] * initialDifficulty(EASY) + (1 - W[7]) * damped);
	}

	private static double initialDifficulty(int grade) {
		return W[4] - Math.exp(W[5] * (grade - 1)) + 1;
	}

	private static double bounded(double difficulty) {
		return Math.clamp(difficulty, EASIEST, HARDEST);
	}
}

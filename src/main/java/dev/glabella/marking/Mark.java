package dev.glabella.marking;

/** How well a reply did on one criterion. */
public enum Mark {

	/** Not done, or done wrong. */
	NOT(0, "0"),
	/** In part. */
	PARTLY(1, "1"),
	/** Done. */
	DONE(2, "2"),
	/** It was not called for. */
	NOT_APPLICABLE(0, "–"),
	/** The program cannot tell; left out of the average. */
	NOT_SURE(0, "?");

	private final int points;
	private final String sign;

	Mark(int points, String sign) {
		this.points = points;
		this.sign = sign;
	}

	/** Of 2; only where it counts. */
	public int points() {
		return points;
	}

	/** As the rubric writes it. */
	public String sign() {
		return sign;
	}

	/** Whether it goes into the average. */
	public boolean counts() {
		return this == NOT || this == PARTLY || this == DONE;
	}
}

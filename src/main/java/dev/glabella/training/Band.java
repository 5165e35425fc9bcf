package dev.glabella.training;

/** How a session went, in words rather than numbers: a machine's points look more exact than they are. */
enum Band {

	/* From the best to the worst. */
	READY("Ready"), NEARLY("Nearly there"), AGAIN("Practise again"), STOP("Stop: read this first"),
	/** Broken off: what was not played cannot be judged. */
	UNFINISHED("Not finished");

	/** Shares of the points that could be had; a starting point of our own, to be set against supervisors' marks. */
	private static final double READY_FROM = 0.8, NEARLY_FROM = 0.62;

	private final String label;

	Band(String label) {
		this.label = label;
	}

	/** As people read it. */
	public String label() {
		return label;
	}

	/**
	 * @param stopped whether something critical was said or an emergency was missed: then the points do not matter
	 * @param best the best it can be, whatever the points are
	 * @param finished whether the talk was played to an end of the case
	 */
	static Band of(double score, boolean stopped, Band best, boolean finished) {
		if (stopped) return STOP;
		if (!finished) return UNFINISHED;
		var earned = score >= READY_FROM ? READY : score >= NEARLY_FROM ? NEARLY : AGAIN;
		return earned.compareTo(best) < 0 ? best : earned;
	}
}

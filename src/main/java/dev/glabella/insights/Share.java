package dev.glabella.insights;

import java.util.Locale;

/**
 * So many of so many. A percentage of a few cases promises what it cannot hold, so there is none below {@value #ENOUGH}.
 */
record Share(int count, int of) {

	static final int ENOUGH = 20;

	Share {
		if (count < 0 || count > of) throw new IllegalArgumentException("a part is not more than the whole, got " + count + " of " + of);
	}

	public boolean few() {
		return of < ENOUGH;
	}

	/** "12 of 40 (30 %)", "3 of 7", or a dash. */
	public String text() {
		if (of == 0) return "–";
		return few() ? parts() : parts() + " (" + percent() + ")";
	}

	public String parts() {
		return String.format(Locale.US, "%,d of %,d", count, of);
	}

	/** Whole percents; a share that is not nothing is not shown as nothing, nor one that is not all as all. */
	public String percent() {
		long percent = Math.round(100.0 * count / of);
		if (percent == 0 && count > 0) return "< 1 %";
		if (percent == 100 && count < of) return "> 99 %";
		return percent + " %";
	}

	/** Per mille, to draw it. */
	public int length() {
		return of == 0 ? 0 : (int) Math.round(1000.0 * count / of);
	}
}

package dev.glabella.benchmark;

import java.util.List;

/**
 * A picture with its explanation, its key, and the same in numbers.
 * @param says how to read it
 * @param planes as SVG, one under the other
 */
record Chart(String title, String says, List<Key> keys, List<String> planes, Table table) {

	static final int HEIGHT = 270;
	static final int LOW = 120;

	/**
	 * What a line or mark stands for.
	 * @param shape {@code line}, {@code bar} or {@code dot}
	 * @param kind the class of its colour and dashes
	 */
	record Key(String shape, String kind, String name) {}
}

package dev.glabella.benchmark;

/** Told how far a run is. */
@FunctionalInterface
public interface Progress {

	/** Tells nobody. */
	Progress NONE = (name, steps) -> () -> {};

	/**
	 * A part of the run begins.
	 * @param steps it will take; negative when nobody knows
	 */
	Part begin(String name, int steps);

	/** A part of the run; closed at its end. */
	@FunctionalInterface
	interface Part extends AutoCloseable {

		/** One step is done; may come from several threads. */
		default void step() {}

		@Override
		void close();
	}
}

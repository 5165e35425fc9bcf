package dev.glabella.cli;

import java.io.Console;

import dev.glabella.benchmark.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar for who watches; it is gone when its part is done. */
final class TerminalProgress implements Progress {

	private static final int WIDTH = 79;

	private TerminalProgress() {}

	/** Shows bars on a terminal, and nothing where the output goes elsewhere. */
	static Progress orNone() {
		return isTerminal(System.console()) ? new TerminalProgress() : NONE;
	}

	/** From Java 22 to 24 there is a console without a terminal, and a method to ask it, which Java 21 lacks. */
	private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
		if (console == null) return false;
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		} catch (ReflectiveOperationException java21) {
			return true;
		}
	}

	@Override
	public Part begin(String name, int steps) {
		var bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(steps).setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(250).continuousUpdate()
				.setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH)).clearDisplayOnFinish().build();
		return new Bar(bar);
	}

	private record Bar(ProgressBar bar) implements Part {

		@Override
		public void step() {
			bar.step();
		}

		@Override
		public void close() {
			bar.close();
		}
	}
}

package dev.glabella.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.glabella.assistant.Explanation.Ground;
import dev.glabella.matching.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the matcher's reasons for people: the nearest phrasings, and which source of evidence tells two topics apart. */
final class Grounds {

	private static final Pattern QUOTED = Pattern.compile("cosine with '(.*)'", Pattern.DOTALL);
	private static final Pattern PART = Pattern.compile("(.+?) (-?\\d+\\.\\d+), weighed .+");
	/** Less than this in the unit of the weighed sum is no difference worth a name. */
	private static final double TELLING = 0.1;

	/** A phrasing near to the message. */
	record Near(String text, double cosine) {}

	/** What one source of evidence says for two candidates. */
	private record Part(String source, String one, String other, double gap) {}

	private Grounds() {}

	/** The phrasings of the candidate that are most like the message, best first. */
	static List<Near> nearest(Reason reason) {
		var nearest = new ArrayList<Near>();
		for (var detail : reason.details()) {
			for (var phrasing : detail.details()) {
				var quoted = QUOTED.matcher(phrasing.because());
				if (quoted.matches()) nearest.add(new Near(quoted.group(1), phrasing.score()));
			}
		}
		return nearest;
	}

	/** One sentence on what put the best candidate before the next; null where there is no next. */
	static @Nullable String whyNot(List<Ground> grounds) {
		if (grounds.size() < 2) return null;
		var best = grounds.get(0);
		var next = grounds.get(1);
		var rather = "“" + best.title() + "” (" + percent(best) + ") rather than “" + next.title() + "” (" + percent(next) + "): ";
		var parts = parts(best.reason(), next.reason());
		var widest = parts.stream().max((one, other) -> Double.compare(one.gap(), other.gap()));
		if (widest.isEmpty() || widest.get().gap() < TELLING) return rather + "no source of evidence stands out, they differ by little in each.";
		var against = parts.stream().min((one, other) -> Double.compare(one.gap(), other.gap())).filter(part -> part.gap() < -TELLING)
			.map(part -> "; " + part.source() + " spoke for the other (" + part.one() + " against " + part.other() + ")").orElse("");
		return rather + widest.get().source() + " made the difference (" + widest.get().one() + " against " + widest.get().other() + ")" + against + ".";
	}

	private static List<Part> parts(Reason one, Reason other) {
		var parts = new ArrayList<Part>();
		for (int i = 0; i < Math.min(one.details().size(), other.details().size()); i++) {
			var first = PART.matcher(one.details().get(i).because());
			var second = PART.matcher(other.details().get(i).because());
			if (!first.matches() || !second.matches() || !first.group(1).equals(second.group(1))) continue;
			double gap = one.details().get(i).score() - other.details().get(i).score();
			double more = Double.parseDouble(first.group(2)) - Double.parseDouble(second.group(2));
			if (gap * more >= 0) parts.add(new Part(first.group(1), first.group(2), second.group(2), gap));   // weighed below nothing, a source would read as its opposite
		}
		return parts;
	}

	private static String percent(Ground ground) {
		return String.format(Locale.ROOT, "%.0f %%", 100 * ground.confidence());
	}
}

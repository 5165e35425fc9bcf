package dev.glabella.training;

import java.util.List;

import dev.glabella.marking.Criterion;
import dev.glabella.marking.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A session as its debrief shows it.
 * @param keep what was good, in one line; {@code start} and {@code stop} likewise
 * @param ending what came of it
 * @param foundAt after which reply the hidden concern came out; null where it did not
 * @param share of all words that were the trainee's, 0 to 1
 * @param unclear how often the patient did not understand
 * @param focus what to look after next
 * @param next what to practise now
 */
public record Debrief(Session session, String patient, String band, String keep, String start, String stop, @Nullable String ending, String hidden, String where, @Nullable Integer foundAt, int lookedUp, double share,
		int unclear, List<Row> rows, List<Title> criteria, List<Title> focus, Next next, List<Corrections.Comment> comments) {

	/** What the band calls for. */
	public enum Next {
		ANOTHER_CASE, REAL_RUN, WITH_COACH
	}

	/** A criterion as the page names it, and what came of it in the whole talk; null where it never applied. */
	public record Title(String code, String title, @Nullable Double share) {}

	/**
	 * One exchange.
	 * @param says what the patient said
	 * @param missed needed facts that were not found and had not been missed before
	 * @param missedAgain those that an earlier reply had missed too
	 * @param stopped whether it is why the session is stopped
	 * @param stoppedSince the first reply that was, where this is not it
	 */
	public record Row(int number, List<Said> says, @Nullable String reply, @Nullable String handedOver, List<Segment> segments, List<Line> lines, List<Missed> missed, List<Missed> missedAgain, List<Unsure> unsure,
			List<Needed> facts, boolean stopped, @Nullable Integer stoppedSince) {}

	/**
	 * A line of the patient's.
	 * @param door whether it lets slip what is kept back
	 */
	public record Said(String text, boolean door) {}

	/**
	 * A stretch of the reply.
	 * @param criterion what it counts for; null for plain text
	 */
	public record Segment(String text, @Nullable String criterion, boolean good) {}

	/**
	 * One mark.
	 * @param machine what the program gave, where a person gave another
	 * @param asIn the first reply that got this mark for the same reason, where this is not it
	 */
	public record Line(String code, String title, Mark mark, @Nullable Mark machine, Corrections.@Nullable Correction correction, boolean objected, List<Why> why, @Nullable Integer asIn) {

		/** Whether the reason is to be seen at once. Facts that the program is not sure of are asked about below the marks. */
		public boolean opens() {
			boolean matters = mark == Mark.NOT || mark == Mark.PARTLY || mark == Mark.NOT_SURE && !code.equals(Criterion.FACTS.code());
			return correction != null || matters && asIn == null;
		}
	}

	/**
	 * What a mark rests on.
	 * @param approved the approved statement beside it
	 * @param source its topic
	 * @param better another wording
	 */
	public record Why(boolean good, @Nullable String quote, String says, @Nullable String approved, @Nullable Source source, @Nullable String better) {}

	/** The topic an approved statement comes from. */
	public record Source(String id, String title, @Nullable String reviewed) {}

	/** A fact that the reply was searched for. */
	public record Needed(String fact, String says) {}

	/** A needed fact that was not found. */
	public record Missed(String fact, String says, String ask) {}

	/** A fact that the program is not sure of. */
	public record Unsure(String fact, String says, @Nullable String quote, @Nullable Boolean answered) {}

}

package dev.glabella.insights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.glabella.desk.HandOff;
import org.jspecify.annotations.Nullable;

/** The measures of one period, ready to be shown; what is public is for templates. {@code docs/insights.md} says in words what is counted here. */
record Figures(Happened happened) {

	private static final int BEST = 5;

	/** A part of a whole with its name. */
	record Line(String label, Share share) {}

	/** Hand-offs for one reason. */
	record Why(String label, Share share, int urgent, Share inTime, Share unanswered) {}

	/** Replies about one topic. */
	record Asked(String id, Share share, Share helpful) {}

	/** The visitors' ratings of people. */
	record Ratings(int count, @Nullable String average, List<Line> scores) {

		public boolean few() {
			return count < Share.ENOUGH;
		}
	}

	public int conversations() {
		return happened.conversations().size();
	}

	public int handOffs() {
		return happened.handOffs().size();
	}

	public int replies() {
		return happened.replies().size();
	}

	public String inTimeWithin() {
		return Words.span(happened.inTime());
	}

	public boolean empty() {
		return conversations() + handOffs() + replies() == 0;
	}

	public Volume volume() {
		return Volume.of(happened, happened.period().step());
	}

	public Share alone() {
		return new Share((int) happened.conversations().stream().filter(begun -> !begun.handedOver()).count(), conversations());
	}

	public Share handedOver() {
		return new Share(conversations() - alone().count(), conversations());
	}

	/** One row an episode: each conversation that was never handed over, and each hand-off. */
	public List<Line> endings() {
		var counts = happened.endings().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(ending -> 1)));
		counts.put(Ending.ALONE, alone().count());
		int all = alone().count() + handOffs();
		return Arrays.stream(Ending.values()).map(ending -> new Line(ending.label, new Share(counts.getOrDefault(ending, 0), all))).toList();
	}

	public Share inTime() {
		return among(happened.handOffs(), Ending.IN_TIME);
	}

	/** Of the hand-offs that ended. */
	public Share returned() {
		int ended = (int) happened.handOffs().stream().filter(handOff -> handOff.endedAt() != null).count();
		return new Share(happened.returns(), ended);
	}

	public Share urgent() {
		return new Share((int) happened.handOffs().stream().filter(HandOff::urgent).count(), handOffs());
	}

	public Share urgentReplies() {
		return new Share((int) happened.replies().stream().filter(reply -> reply.decision().equals("urgent")).count(), replies());
	}

	public Waits waits() {
		return Waits.of(happened.handOffs().stream().map(HandOff::waited).filter(Objects::nonNull));
	}

	public List<Waits.Bin> bins() {
		return waits().bins(happened.inTime());
	}

	public List<Why> reasons() {
		return grouped(happened.handOffs(), handOff -> Words.reason(handOff.reason())).entrySet().stream().map(entry -> why(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing((Why why) -> -why.share().count()).thenComparing(Why::label)).toList();
	}

	public List<Line> outcomes() {
		return grouped(happened.handOffs(), handOff -> Words.outcome(handOff.outcome())).entrySet().stream().map(entry -> new Line(entry.getKey(), new Share(entry.getValue().size(), handOffs())))
			.sorted(Comparator.comparing((Line line) -> -line.share().count()).thenComparing(Line::label)).toList();
	}

	public Ratings ratings() {
		var given = happened.handOffs().stream().map(HandOff::rating).filter(Objects::nonNull).toList();
		var average = given.isEmpty() ? null : String.format(Locale.US, "%.1f", given.stream().mapToInt(Integer::intValue).average().orElseThrow());
		var scores = IntStream.iterate(BEST, score -> score >= 1, score -> score - 1)
			.mapToObj(score -> new Line(score + (score == BEST ? ", the best" : score == 1 ? ", the worst" : ""), new Share((int) given.stream().filter(one -> one == score).count(), given.size()))).toList();
		return new Ratings(given.size(), average, scores);
	}

	/** Of the replies that were voted on. */
	public Share helpful() {
		return helpful(happened.replies());
	}

	public List<Line> votes() {
		var yes = helpful();
		return List.of(new Line("Helpful", yes), new Line("Not helpful", new Share(yes.of() - yes.count(), yes.of())));
	}

	/** Those whose questions the other page shows, as far as they are kept. */
	public Share missed() {
		return new Share((int) happened.replies().stream().filter(Book.Done::missed).count(), replies());
	}

	/** Of all replies that spoke about a topic; the most asked first. */
	public List<Asked> topics() {
		var about = happened.replies().stream().filter(reply -> reply.topic() != null).toList();
		return grouped(about, reply -> Objects.requireNonNull(reply.topic())).entrySet().stream()
			.map(entry -> new Asked(entry.getKey(), new Share(entry.getValue().size(), about.size()), helpful(entry.getValue())))
			.sorted(Comparator.comparing((Asked asked) -> -asked.share().count()).thenComparing(Asked::id)).toList();
	}

	private Why why(String label, List<HandOff> handOffs) {
		return new Why(label, new Share(handOffs.size(), handOffs()), (int) handOffs.stream().filter(HandOff::urgent).count(), among(handOffs, Ending.IN_TIME), among(handOffs, Ending.UNANSWERED));
	}

	private Share among(List<HandOff> handOffs, Ending ending) {
		return new Share((int) handOffs.stream().filter(handOff -> Ending.of(handOff, happened.inTime()) == ending).count(), handOffs.size());
	}

	private static Share helpful(List<Book.Done> replies) {
		var votes = replies.stream().map(Book.Done::helpful).filter(Objects::nonNull).toList();
		return new Share((int) votes.stream().filter(Boolean::booleanValue).count(), votes.size());
	}

	private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
		return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
	}
}

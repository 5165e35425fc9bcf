package dev.glabella.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.glabella.desk.HandOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
	private static final Instant NOON = Instant.parse("2026-11-23T20:00:00Z");
	private static final Duration IN_TIME = Duration.ofMinutes(2);

	@ParameterizedTest
	@CsvSource({"1, 1, 1", "2, 1, 2", "3, 2, 3", "10, 5, 9", "11, 6, 10", "20, 10, 18", "100, 50, 90"})
	void takesPercentilesThatWereMeasured(int count, int median, int ninetieth) {
		var waits = Waits.of(IntStream.rangeClosed(1, count).mapToObj(Duration::ofSeconds));
		assertThat(waits.percentile(50)).hasSeconds(median);
		assertThat(waits.percentile(90)).hasSeconds(ninetieth);
	}

	@Test
	void namesNoSlowestTenthOfAFew() {
		assertThat(Waits.of(Stream.of(Duration.ofSeconds(80))).ninetieth()).isNull();
		assertThat(Waits.of(Stream.of(Duration.ofSeconds(80))).median()).isEqualTo("1 min 20 s");
		assertThat(Waits.of(Stream.empty()).median()).isNull();
	}

	@Test
	void putsEachWaitIntoOneStep() {
		var bins = Waits.of(Stream.of(0, 15, 16, 120, 121, 7200).map(Duration::ofSeconds)).bins(Duration.ofSeconds(90));
		assertThat(bins).extracting(Waits.Bin::label).startsWith("up to 15 s", "15 s to 30 s").contains("1 min to 1 min 30 s").endsWith("over 30 min");
		assertThat(bins).extracting(bin -> bin.share().count()).containsExactly(2, 1, 0, 0, 1, 1, 0, 0, 1);
	}

	@Test
	void tellsHowAnEpisodeEnded() {
		assertThat(Ending.of(handOff(120, 300, "answered"), IN_TIME)).isEqualTo(Ending.IN_TIME);
		assertThat(Ending.of(handOff(121, 300, "answered"), IN_TIME)).isEqualTo(Ending.LATE);
		assertThat(Ending.of(handOff(30, null, null), IN_TIME)).as("answered, and goes on").isEqualTo(Ending.IN_TIME);
		assertThat(Ending.of(handOff(null, 600, "unanswered"), IN_TIME)).isEqualTo(Ending.UNANSWERED);
		assertThat(Ending.of(handOff(null, 60, "not-for-us"), IN_TIME)).as("closed without a word").isEqualTo(Ending.UNANSWERED);
		assertThat(Ending.of(handOff(null, 20, "left"), IN_TIME)).isEqualTo(Ending.LEFT);
		assertThat(Ending.of(handOff(null, null, null), IN_TIME)).isEqualTo(Ending.OPEN);
	}

	@Test
	void countsOneOutcomeAnEpisode() {
		var figures = figures(List.of(begun(false), begun(false), begun(true)), List.of(handOff(30, 300, "booked"), handOff(500, 600, "answered"), handOff(null, 600, "unanswered")), List.of());
		assertThat(figures.endings()).extracting(line -> line.label() + ": " + line.share().text()).containsExactly("Stayed with the assistant: 2 of 5", "Answered by a person in time: 1 of 5",
			"Answered by a person late: 1 of 5", "Ended without a person's reply: 1 of 5", "Visitor left before a reply: 0 of 5", "Waits still: 0 of 5");
		assertThat(figures.alone().text()).isEqualTo("2 of 3");
		assertThat(figures.waits().median()).isEqualTo("30 s");
		assertThat(figures.outcomes()).extracting(Figures.Line::label).containsExactly("Answered", "Booked a visit", "Nobody took it");
	}

	@Test
	void ranksTopicsByRepliesAndVotes() {
		var figures = figures(List.of(), List.of(), List.of(reply("answer", "pain", true), reply("answer", "pain", null), reply("answer", "onset", false), reply("decline", null, null)));
		assertThat(figures.topics()).extracting(asked -> asked.id() + " " + asked.share().text() + ", " + asked.helpful().text()).containsExactly("pain 2 of 3, 1 of 1", "onset 1 of 3, 0 of 1");
		assertThat(figures.helpful().text()).isEqualTo("1 of 2");
		assertThat(figures.missed().text()).isEqualTo("2 of 4");
	}

	@Test
	void showsNothingWhereNothingHappened() {
		var figures = figures(List.of(), List.of(), List.of());
		assertThat(figures.empty()).isTrue();
		assertThat(figures.ratings().average()).isNull();
		assertThat(figures.returned().text()).isEqualTo("–");
		assertThat(figures.volume().finding()).isEqualTo("No conversation began on these days.");
	}

	@ParameterizedTest
	@CsvSource({"3, 7, 3 of 7", "10, 20, 10 of 20 (50 %)", "1, 1000, '1 of 1,000 (< 1 %)'", "999, 1000, '999 of 1,000 (> 99 %)'", "0, 30, 0 of 30 (0 %)", "0, 0, –"})
	void givesPercentagesOfManyOnly(int count, int of, String text) {
		assertThat(new Share(count, of).text()).isEqualTo(text);
	}

	/** On November 1, 2026, clocks in Los Angeles go back at 2 a.m.: that day has 25 hours. */
	@Test
	void putsMomentsIntoTheClinicsDaysWhenTheClocksChange() {
		var period = new Period(LocalDate.parse("2026-10-31"), LocalDate.parse("2026-11-02"), LOS_ANGELES);
		assertThat(Duration.between(period.start(), period.end())).hasHours(73);
		var begun = Stream.of("2026-11-01T06:59:59Z", "2026-11-01T07:00:00Z", "2026-11-01T09:30:00Z", "2026-11-02T07:59:59Z", "2026-11-02T08:00:00Z").map(at -> new Book.Begun(Instant.parse(at), false)).toList();
		var volume = Volume.of(new Happened(period, begun, List.of(), List.of(), 0, IN_TIME), Period.Step.DAY);
		assertThat(volume.rows()).extracting(row -> row.start() + " " + row.conversations()).containsExactly("2026-10-31 1", "2026-11-01 3", "2026-11-02 1");
	}

	@Test
	void cutsTheFirstAndTheLastStep() {
		var period = new Period(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-06-03"), LOS_ANGELES);
		assertThat(period.step()).isEqualTo(Period.Step.WEEK);
		assertThat(period.starts(Period.Step.WEEK)).startsWith(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-01-19")).endsWith(LocalDate.parse("2026-06-01"));
		assertThat(period.starts(Period.Step.MONTH)).hasSize(6).startsWith(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-02-01"));
		assertThat(period.start(Instant.parse("2026-01-16T20:00:00Z"), Period.Step.MONTH)).isEqualTo(LocalDate.parse("2026-01-15"));
		var row = Volume.of(new Happened(period, List.of(), List.of(), List.of(), 0, IN_TIME), Period.Step.WEEK).rows().getFirst();
		assertThat(row.label()).isEqualTo("Jan 15, 2026 – Jan 18, 2026");
	}

	@Test
	void refusesPeriodsWithoutEnd() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-01"), LOS_ANGELES));
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(LocalDate.parse("2020-01-01"), LocalDate.parse("2026-01-01"), LOS_ANGELES)).withMessageContaining("731 days");
	}

	@ParameterizedTest
	@CsvSource({"soon, '', “soon” is no day.", "2026-11-20, 2026-11-01, The last day is before the first one.", "2027-01-01, '', The first day is in the future.", "2020-01-01, '', At most two years",
			"+999999999-12-31, '', is no day."})
	void saysWhatIsWrongWithDaysAndShowsTheUsualOnes(String from, String until, String error) {
		var range = Range.of(from, until, LocalDate.parse("2026-11-23"), LOS_ANGELES);
		assertThat(range.error()).contains(error).endsWith("These are the last 30 days.");
		assertThat(range.period()).isEqualTo(new Period(LocalDate.parse("2026-10-25"), LocalDate.parse("2026-11-23"), LOS_ANGELES));
	}

	@Test
	void endsWithTodayAtTheLatest() {
		var range = Range.of("2026-11-17", "2027-11-17", LocalDate.parse("2026-11-23"), LOS_ANGELES);
		assertThat(range.error()).isNull();
		assertThat(range.days()).isEqualTo(7);
		assertThat(range.untilToday()).isTrue();
	}

	private static Figures figures(List<Book.Begun> conversations, List<HandOff> handOffs, List<Book.Done> replies) {
		return new Figures(new Happened(Period.last(30, LocalDate.parse("2026-11-23"), LOS_ANGELES), conversations, handOffs, replies, 0, IN_TIME));
	}

	private static Book.Begun begun(boolean handedOver) {
		return new Book.Begun(NOON, handedOver);
	}

	private static Book.Done reply(String decision, String topic, Boolean helpful) {
		return new Book.Done(NOON, decision, topic, null, helpful);
	}

	private static HandOff handOff(Integer replied, Integer ended, String outcome) {
		return new HandOff(1, null, "asked", false, NOON, null, null, null, replied == null ? null : NOON.plusSeconds(replied), ended == null ? null : NOON.plusSeconds(ended), outcome, null);
	}
}

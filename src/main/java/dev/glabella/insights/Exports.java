package dev.glabella.insights;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import dev.glabella.accounts.Audit;
import dev.glabella.desk.HandOff;
import dev.glabella.web.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers as files for a spreadsheet. They hold codes and no texts; who takes one is written down. */
@Controller
class Exports {

	private final Insights insights;
	private final Audit audit;

	Exports(Insights insights, Audit audit) {
		this.insights = insights;
		this.audit = audit;
	}

	@GetMapping("/insights/days.csv")
	ResponseEntity<byte[]> days(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
		return file("days", from, until, happened -> new Csv(List.of("day", "conversations", "handed_over", "hand_offs", "urgent_hand_offs"),
				Volume.of(happened, Period.Step.DAY).rows().stream().map(row -> row(row.start(), row.conversations(), row.handedOver(), row.handOffs(), row.urgent())).toList()));
	}

	@GetMapping("/insights/hand-offs.csv")
	ResponseEntity<byte[]> handOffs(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
		return file("hand-offs", from, until, happened -> new Csv(
				List.of("hand_off", "conversation", "reason", "urgent", "asked_at", "told_at", "claimed_at", "claimed_by", "replied_at", "ended_at", "seconds_to_reply", "ending", "outcome", "rating"),
				happened.handOffs().stream().map(handOff -> row(handOff, happened)).toList()));
	}

	@GetMapping("/insights/topics.csv")
	ResponseEntity<byte[]> topics(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
		return file("topics", from, until, happened -> new Csv(List.of("topic", "title", "replies", "voted_helpful", "voted_not_helpful"),
				new Figures(happened).topics().stream().map(asked -> row(asked.id(), insights.title(asked.id()), asked.share().count(), asked.helpful().count(),
						asked.helpful().of() - asked.helpful().count())).toList()));
	}

	private static List<@Nullable Object> row(HandOff handOff, Happened happened) {
		Function<@Nullable Instant, @Nullable Object> here = at -> at == null ? null : at.atZone(happened.period().zone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
		var waited = handOff.waited();
		return row(handOff.id(), handOff.conversation(), handOff.reason(), handOff.urgent() ? "yes" : "no", here.apply(handOff.askedAt()), here.apply(handOff.toldAt()), here.apply(handOff.claimedAt()),
				handOff.claimedBy(), here.apply(handOff.repliedAt()), here.apply(handOff.endedAt()), waited == null ? null : waited.toSeconds(), Ending.of(handOff, happened.inTime()).code(),
				handOff.outcome(), handOff.rating());
	}

	private static List<@Nullable Object> row(@Nullable Object... cells) {
		return Arrays.asList(cells);
	}

	/** A file of other days than asked for would be taken for the right one, so bad days are refused here. */
	private ResponseEntity<byte[]> file(String what, String from, String until, Function<Happened, Csv> table) {
		var range = insights.range(from, until);
		if (range.error() != null) return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body("These days cannot be exported. Choose them on the page and try again.".getBytes());
		var period = range.period();
		var csv = table.apply(insights.during(period));
		audit.record("insights-exported", "insights:" + what, "from=" + period.from() + " until=" + period.until());
		return csv.download("glabella-" + what + "-" + period.from() + "-to-" + period.until() + ".csv");
	}
}

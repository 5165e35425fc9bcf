package dev.glabella.training;

import java.time.Instant;
import java.util.List;

import dev.glabella.marking.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * One talk of one trainee with one simulated patient.
 * @param account the trainee's
 * @param name the trainee's name
 * @param scenario id of the case
 * @param title of the case when it began
 * @param seed what the patient is played by
 * @param focus what the trainee set out to look after
 * @param endedAt when the talk ended; null while it goes on
 * @param ending how it ended; null too where the trainee broke off
 * @param undone how many replies were taken back
 * @param reviewed whether a supervisor has looked at it
 * @param drill the warning sign that comes up on the side, if one does
 */
public record Session(long id, long account, String name, String scenario, String title, long seed, Mode mode, List<Criterion> focus, Instant startedAt, @Nullable Instant endedAt,
		Standing standing, @Nullable String ending, @Nullable Band band, @Nullable Double score, int undone, boolean reviewed,
		@Nullable String drill) {

	boolean isOver() {
		return endedAt != null;
	}
}

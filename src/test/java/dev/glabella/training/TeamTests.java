package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import dev.glabella.marking.Criterion;
import dev.glabella.marking.Mark;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

/** How supervisors look after those who practise: assigned cases, readiness, the map, the health of the marking, wordings that it learns. */
@NullUnmarked
class TeamTests extends TrainingTest {

	private static final String HOARSE = "bit-hoarse", FROZEN = "will-i-look-frozen";

	@Autowired
	Practising practising;
	@Autowired
	PracticeBook book;
	@Autowired
	Corrections corrections;
	@Autowired
	Assignments assignments;
	@Autowired
	Readiness readiness;
	@Autowired
	FactReviews reviews;
	@Autowired
	ReviewCards cards;
	@Autowired
	TeamMap map;
	@Autowired
	MarkingHealth health;
	@Autowired
	BlindMarks blind;
	@Autowired
	CorrectedReplies corrected;
	@Autowired
	Teaching teaching;
	@Autowired
	Markers markers;
	@Autowired
	TeamController team;
	@Autowired
	PeopleController people;
	@Autowired
	HealthController healthPages;
	@Autowired
	WordingsController wordings;
	@Autowired
	TrainingSettings settings;
	@Autowired
	PracticeRetention retention;

	private long run(String scenario, String... replies) {
		long id = practising.start(nina, scenario, Mode.REAL, List.of());
		for (var reply : replies) practising.reply(nina, id, new Practising.Reply("c" + book.exchanges(id).size(), book.exchanges(id).getLast().number(), reply, null));
		if (!book.find(id).orElseThrow().isOver()) practising.breakOff(nina, id);
		return id;
	}

	@Test
	void countsAnAssignedCaseAsDoneOnlyWithARealRunPlayedToItsEnd() {
		people.assign(nina.id(), HOARSE, assignments.today(), sue);
		run(HOARSE, "Please call 911 now.");   // broken off
		assertThat(assignments.of(nina.id())).singleElement().matches(Assignments.Assignment::open);
		jdbc.sql("update practice set ending = 'any'").update();
		assertThat(assignments.of(nina.id())).singleElement().matches(one -> !one.open() && !one.overdue());
	}

	@Test
	void callsAnAssignedCaseOverdueOnceItsDayHasPassed() {
		people.assign(nina.id(), HOARSE, assignments.today(), sue);
		assertThat(assignments.of(nina.id())).noneMatch(Assignments.Assignment::overdue);
		jdbc.sql("update practice_assignment set due_on = :day").param("day", assignments.today().minusDays(1)).update();
		assertThat(assignments.of(nina.id())).allMatch(Assignments.Assignment::overdue);
		people.assign(nina.id(), HOARSE, assignments.today(), sue);
		assertThat(assignments.of(nina.id())).as("the case only got a new day").singleElement().matches(one -> !one.overdue());
	}

	@Test
	void refusesToAssignWhatIsNotThereOrForADayThatHasPassed() {
		assertThatThrownBy(() -> people.assign(nina.id(), "no-case", assignments.today(), sue)).isInstanceOf(ResponseStatusException.class);
		assertThatThrownBy(() -> people.assign(nina.id(), HOARSE, assignments.today().minusDays(1), sue)).isInstanceOf(ResponseStatusException.class);
		assertThatThrownBy(() -> people.assign(-1, HOARSE, assignments.today(), sue)).isInstanceOf(ResponseStatusException.class);
		assertThat(assignments.of(nina.id())).isEmpty();
	}

	@Test
	void letsASupervisorSignReadinessOnlyOnceEverythingWasSeen() {
		var all = readiness.of(nina.id()).items().stream().map(Readiness.Item::id).toList();
		assertThatThrownBy(() -> people.readiness(nina.id(), all.subList(1, all.size()), "sign", sue)).isInstanceOf(ResponseStatusException.class);
		assertThat(readiness.of(nina.id()).signature()).isNull();
		people.readiness(nina.id(), all, "sign", sue);
		assertThat(readiness.of(nina.id()).signature().by()).isEqualTo("Sue");
		assertThat(jdbc.sql("select count(*) from audit_entry where action = 'readiness-signed'").query(Integer.class).single()).isEqualTo(1);
		people.readiness(nina.id(), all.subList(1, all.size()), "save", sue);
		assertThat(readiness.of(nina.id()).signature()).as("taking back what was seen takes the signature back").isNull();
	}

	@Test
	void letsNobodySignForThemselves() {
		var all = readiness.of(sue.id()).items().stream().map(Readiness.Item::id).toList();
		assertThatThrownBy(() -> people.readiness(sue.id(), all, "sign", sue)).isInstanceOf(ResponseStatusException.class);
	}

	@Test
	void showsOnlyRealRunsOnTheMap() {
		long coached = practising.start(nina, FROZEN, Mode.COACH, List.of());
		practising.reply(nina, coached, new Practising.Reply("c", 1, "It usually wears off in 3 to 4 months.", null));
		practising.breakOff(nina, coached);
		assertThat(map.whole().rows()).isEmpty();
		run(FROZEN, "It usually wears off in 3 to 4 months.");
		assertThat(map.whole().people()).extracting("name").containsExactly("Nina");
		assertThat(map.whole().rows()).singleElement().satisfies(row -> assertThat(row.cells()).hasSize(1));
	}

	@Test
	void namesFactsThatWereMissedInManyTalks() {
		for (int i = 0; i < 3; i++) run(FROZEN, "The aim is to soften lines while you keep your natural expression.");
		assertThat(map.whole().weakest()).extracting(TeamMap.Weak::fact).contains("natural-look-frozen.lasts").doesNotContain("natural-look-frozen.aim");
	}

	@Test
	void countsWhatPeopleOverturnedByRule() {
		long id = run(HOARSE, "That's nothing, have some honey and rest your voice.");
		team.mark(id, 1, "escalation", Mark.DONE, "", sue);
		var whole = health.whole();
		assertThat(whole.rows()).anySatisfy(row -> assertThat(row.overturned()).isEqualTo(1));
		assertThat(whole.rules()).isNotEmpty().allSatisfy(rule -> assertThat(rule.overturned()).isEqualTo(1));
	}

	@Test
	void putsAPersonsMarkGivenWithoutSeeingTheProgramsAboveIt() {
		long id = run(HOARSE, "That's nothing, have some honey and rest your voice.");
		while (!BlindMarks.isChosen(book.find(id).orElseThrow(), 1)) jdbc.sql("update practice set seed = seed + 1 where id = :id").param("id", id).update();
		assertThat(blind.waiting(nina)).as("nobody marks their own").isEmpty();
		var given = new HashMap<String, String>();
		for (var criterion : Criterion.values()) given.put(criterion.code(), Mark.PARTLY.name());
		healthPages.blind(id, 1, given, sue);
		assertThat(blind.waiting(sue)).isEmpty();
		assertThat(corrections.of(id).get(1)).containsEntry(Criterion.ESCALATION, Mark.PARTLY);
		assertThat(book.find(id).orElseThrow().band()).isNotEqualTo(Band.STOP);
		given.remove(Criterion.FACTS.code());
		assertThatThrownBy(() -> healthPages.blind(id, 1, given, sue)).isInstanceOf(ResponseStatusException.class);
	}

	@Test
	void choosesAboutOneReplyInTwentyForAPerson() {
		var session = book.find(run(FROZEN, "It takes about two weeks.")).orElseThrow();
		long chosen = IntStream.range(0, 20_000).filter(number -> BlindMarks.isChosen(session, number)).count();
		assertThat(chosen).isBetween(800L, 1_200L);
	}

	@Test
	void keepsACorrectedReplyAsACaseThatMarkingIsHeldTo() {
		long id = run(FROZEN, "It takes about two weeks.");
		var before = book.exchanges(id).getFirst().marked().mark(Criterion.PLAIN);
		team.mark(id, 1, "plain", before == Mark.DONE ? Mark.NOT : Mark.DONE, "", sue);
		assertThat(corrected.mark(markers.current())).singleElement().satisfies(outcome -> {
			assertThat(outcome.now()).isEqualTo(before);
			assertThat(outcome.agrees()).isFalse();
		});
		assertThat(new String(healthPages.corrected().getBody(), StandardCharsets.UTF_8)).contains("It takes about two weeks.");
		assertThat(new String(healthPages.marks().getBody(), StandardCharsets.UTF_8)).contains("plain").doesNotContain("two weeks");
	}

	@Test
	void learnsAWordingOnceAClinicianAgrees() {
		var odd = "Come a fortnight it is all in place, love.";
		long id = run(FROZEN, odd);
		assertThatThrownBy(() -> team.teach(id, 1, "CLAIM no-claim", odd, sue)).isInstanceOf(ResponseStatusException.class);
		team.teach(id, 1, "CLAIM promise", odd, sue);
		var proposed = teaching.waiting().getFirst();
		assertThat(teaching.approved()).isEmpty();
		assertThatThrownBy(() -> wordings.decide(proposed.id(), true, sue)).isInstanceOf(ResponseStatusException.class);
		var before = markers.current();
		wordings.attempt(proposed.id(), new ExtendedModelMap(), clara);
		wordings.decide(proposed.id(), true, clara);
		assertThat(teaching.approved()).containsExactly(proposed.wording());
		assertThat(markers.current()).isNotSameAs(before);
		wordings.decide(proposed.id(), false, clara);
		assertThat(teaching.approved()).isEmpty();
	}

	@Test
	void reckonsTheReviewsOfATalkAgainByTheMarksThatPeopleGave() {
		long id = run(FROZEN, "You will love it.");
		var fact = "natural-look-frozen.aim";
		var missed = cards.find(nina.id(), fact).orElseThrow();
		team.mark(id, 1, "facts", Mark.DONE, "", sue);
		var said = cards.find(nina.id(), fact).orElseThrow();
		assertThat(said.dueAt()).isAfter(missed.dueAt());
		assertThat(said.reviews()).isEqualTo(1);
		team.mark(id, 1, "facts", Mark.NOT, "", sue);
		assertThat(cards.find(nina.id(), fact).orElseThrow().dueAt()).isBeforeOrEqualTo(missed.dueAt().plus(Duration.ofMinutes(1)));
		team.mark(id, 1, "facts", Mark.PARTLY, "", sue);
		assertThat(cards.find(nina.id(), fact)).as("what is not certain teaches nothing").isEmpty();
	}

	@Test
	void deletesTalksAfterTheirTime() {
		long old = run(FROZEN, "It takes about two weeks."), recent = run(FROZEN, "It takes about two weeks.");
		jdbc.sql("update practice set started_at = :then where id = :id").param("then", Instant.now().minus(settings.keepFor()).minusSeconds(60).atOffset(ZoneOffset.UTC)).param("id", old).update();
		retention.deleteOld();
		assertThat(book.find(old)).isEmpty();
		assertThat(book.exchanges(old)).isEmpty();
		assertThat(book.find(recent)).isPresent();
	}

	@Test
	void measuresAgreementAsPublished() {
		var pairs = new ArrayList<Agreement.Pair>();
		for (int i = 0; i < 20; i++) pairs.add(new Agreement.Pair(Mark.DONE, Mark.DONE));
		for (int i = 0; i < 5; i++) pairs.add(new Agreement.Pair(Mark.DONE, Mark.NOT));
		for (int i = 0; i < 10; i++) pairs.add(new Agreement.Pair(Mark.NOT, Mark.DONE));
		for (int i = 0; i < 15; i++) pairs.add(new Agreement.Pair(Mark.NOT, Mark.NOT));
		assertThat(Agreement.kappa(pairs)).isCloseTo(0.4, within(1e-9));
		assertThat(Agreement.correlation(List.of(new double[] {1, 2}, new double[] {2, 4}, new double[] {3, 6}))).isCloseTo(1, within(1e-9));
		assertThat(Agreement.correlation(List.of(new double[] {1, 1}, new double[] {2, 1}))).isNull();
	}
}

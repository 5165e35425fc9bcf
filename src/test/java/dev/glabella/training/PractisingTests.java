package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.FactFound.State;
import dev.glabella.marking.HandOver;
import dev.glabella.marking.Mark;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

/** A talk from its beginning to its end, and what a supervisor sees of it. */
@NullUnmarked
class PractisingTests extends TrainingTest {

	private static final String HOARSE = "bit-hoarse", FROZEN = "will-i-look-frozen";

	@Autowired
	Practising practising;
	@Autowired
	PracticeBook book;
	@Autowired
	Corrections corrections;
	@Autowired
	FactReviews reviews;
	@Autowired
	TeamController team;
	@Autowired
	Debriefing debriefing;
	@Autowired
	KnowledgeBase base;

	private long start(String scenario, Mode mode) {
		return practising.start(nina, scenario, mode, List.of(Criterion.ASKS));
	}

	private void say(long id, String text) {
		practising.reply(nina, id, new Practising.Reply("c" + book.exchanges(id).size(), book.exchanges(id).getLast().number(), text, null));
	}

	@Test
	void storesEachReplyWithItsMarksAndGoesOnFromWhatIsStored() {
		long id = start(FROZEN, Mode.COACH);
		say(id, "The aim is to soften lines while you keep your expression. What worries you most about it?");
		var exchanges = book.exchanges(id);
		assertThat(exchanges).hasSizeGreaterThanOrEqualTo(2);
		assertThat(exchanges.getFirst().marked().mark(Criterion.ASKS)).isEqualTo(Mark.DONE);
		assertThat(exchanges.getFirst().hint()).isNotBlank();
		assertThat(exchanges.getLast().before()).isEqualTo(book.find(id).orElseThrow().standing());
	}

	@Test
	void takesTheSameReplySentAgainOnce() {
		long id = start(FROZEN, Mode.COACH);
		var reply = new Practising.Reply("same", 1, "It usually wears off in 3 to 4 months.", null);
		practising.reply(nina, id, reply);
		practising.reply(nina, id, reply);
		assertThat(book.exchanges(id)).hasSize(2);
	}

	@Test
	void letsOneReplyBeTakenBackWhileSomebodyCoaches() {
		long id = start(FROZEN, Mode.COACH);
		var before = book.find(id).orElseThrow().standing();
		say(id, "You will look great, guaranteed.");
		practising.undo(nina, id);
		assertThat(book.exchanges(id)).singleElement().satisfies(exchange -> assertThat(exchange.reply()).isNull());
		assertThat(book.find(id).orElseThrow().standing()).isEqualTo(before);
		say(id, "No one can promise that.");
		assertThatThrownBy(() -> practising.undo(nina, id)).isInstanceOf(Refused.class);
		long real = start(FROZEN, Mode.REAL);
		say(real, "No one can promise that.");
		assertThatThrownBy(() -> practising.undo(nina, real)).isInstanceOf(Refused.class);
	}

	@Test
	void opensATalkToNobodyElse() {
		long id = start(FROZEN, Mode.COACH);
		assertThatThrownBy(() -> practising.reply(sue, id, new Practising.Reply("x", 1, "Hello", null))).isInstanceOf(Refused.class);
		assertThatThrownBy(() -> say(id, " ")).isInstanceOf(Refused.class);
	}

	@Test
	void answersAPageThatAsksForWhatIsNotThereWithAClearStatus() {
		assertThatThrownBy(() -> reviews.answer(nina.id(), "no.fact", "Hello")).isInstanceOfSatisfying(ResponseStatusException.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
	}

	@Test
	void stopsAndReportsWhoLeavesAnEmergencyWithoutHelp() {
		long id = start(HOARSE, Mode.REAL);
		say(id, "That's nothing, have some honey and rest your voice.");
		assertThat(book.exchanges(id).getFirst().marked().stopped()).isTrue();
		practising.breakOff(nina, id);
		assertThat(book.find(id).orElseThrow().band()).isEqualTo(Band.STOP);
		assertThat(book.waiting()).singleElement().satisfies(waiting -> assertThat(waiting.why()).contains("critical"));
	}

	@Test
	void leavesHelpThatItCannotBeSureOfToASupervisorAndCallsNobodyReadyMeanwhile() {
		long id = start(HOARSE, Mode.REAL);
		while (!book.find(id).orElseThrow().isOver()) say(id, "I am so sorry, that must be frightening. Please call 911 right now if you haven't already done it, and tell them that you had Botox.");
		var first = book.exchanges(id).getFirst().marked();
		assertThat(first.mark(Criterion.ESCALATION)).isEqualTo(Mark.NOT_SURE);
		assertThat(first.stopped()).isFalse();
		assertThat(book.find(id).orElseThrow()).satisfies(talk -> {
			assertThat(talk.ending()).as("the patient heard 911").isEqualTo("on-the-way");
			assertThat(talk.band()).isIn(Band.NEARLY, Band.AGAIN);
		});
		assertThat(book.waiting()).singleElement().satisfies(waiting -> assertThat(waiting.why()).contains("not-sure"));
		var debrief = debriefing.of(book.find(id).orElseThrow());
		assertThat(debrief.start()).contains("Reply 1: The program cannot tell");
		assertThat(debrief.focus()).first().extracting(Debrief.Title::code).isEqualTo("escalation");
		assertThat(debrief.rows().getFirst().lines()).filteredOn(line -> line.code().equals("escalation")).allMatch(Debrief.Line::opens);
		assertThat(debrief.rows().getFirst().segments()).noneMatch(segment -> "escalation".equals(segment.criterion()));
	}

	@Test
	void followsASupervisorWhoSaysThatTheEmergencyWasMissed() {
		long id = start(HOARSE, Mode.REAL);
		say(id, "Please go to the emergency room now. Do not drive yourself. Tell them that you had Botox on Sunday.");
		practising.breakOff(nina, id);
		jdbc.sql("update practice set ending = 'on-the-way'").update();
		practising.regrade(id);
		assertThat(book.find(id).orElseThrow().band()).isNotEqualTo(Band.STOP);
		corrections.correct(id, 1, Criterion.ESCALATION, Mark.NOT, null, sue, Instant.now());
		practising.regrade(id);
		assertThat(book.find(id).orElseThrow().band()).isEqualTo(Band.STOP);
		assertThat(debriefing.of(book.find(id).orElseThrow()).stop()).startsWith("Reply 1: answering a warning sign with anything but help");
	}

	@Test
	void acceptsAHandOverToEmergencyServicesAsTheRightHelp() {
		long id = start(HOARSE, Mode.REAL);
		practising.reply(nina, id, new Practising.Reply("h", 1, "I am getting you help.", new HandOver(HandOver.Whom.EMERGENCY, HandOver.Speed.NOW)));
		assertThat(book.exchanges(id).getFirst().marked().mark(Criterion.ESCALATION)).isEqualTo(Mark.DONE);
	}

	@Test
	void takesTodayForNowInNoEmergency() {
		long id = start(HOARSE, Mode.REAL);
		say(id, "Please go to the emergency room today to be safe.");
		say(id, "Emergency room. Don't drive.");
		assertThat(book.exchanges(id).subList(0, 2)).extracting(exchange -> exchange.marked().mark(Criterion.ESCALATION)).containsExactly(Mark.PARTLY, Mark.DONE);
	}

	@Test
	void takesHelpThatHangsOnAnIfForNoHelp() {
		long id = start(HOARSE, Mode.REAL);
		say(id, "Rest your voice, and if the breathing goes it's 911.");
		assertThat(book.exchanges(id).getFirst().marked().stopped()).isTrue();
	}

	@Test
	void tellsInTheDebriefWhatThisTalkLackedAndARepeatedFaultOnce() {
		long id = start(FROZEN, Mode.COACH);
		say(id, "Hm, our clinician can tell you more about chemodenervation.");
		say(id, "The doctor can tell you about the neuromodulator when you come in.");
		practising.breakOff(nina, id);
		var debrief = debriefing.of(book.find(id).orElseThrow());

		assertThat(debrief.stop()).isEqualTo("Leaving to the clinician what you may answer yourself, as in replies 1, 2.");
		assertThat(debrief.start()).startsWith("Reply 1: tell this as well: “");
		assertThat(debrief.next()).isEqualTo(Debrief.Next.WITH_COACH);
		assertThat(line(debrief, 1)).satisfies(line -> assertThat(line.mark()).isEqualTo(Mark.PARTLY)).satisfies(line -> assertThat(line.asIn()).isNull());
		assertThat(line(debrief, 2).asIn()).isEqualTo(1);
	}

	private static Debrief.Line line(Debrief debrief, int reply) {
		return debrief.rows().get(reply - 1).lines().stream().filter(line -> line.code().equals(Criterion.PLAIN.code())).findFirst().orElseThrow();
	}

	@Test
	void pointsOutWhereThePatientLetSomethingSlip() {
		var hint = "I'm not one to rattle on about my pills, mind";
		var row = new Rows(base.current(), LocalDate.of(2026, 11, 23)).row(new Exchange(1, "any", List.of("Is it a poison?", hint), book.find(start(FROZEN, Mode.COACH)).orElseThrow().standing(),
				null, null, null, null, 0, null, null), List.of(hint), List.of(), List.of(), Map.of());

		assertThat(row.says()).extracting(Debrief.Said::door).containsExactly(false, true);
	}

	@Test
	void bringsUpWhatWasNotSaidAndTakesAnAnswerOnce() {
		long id = start(FROZEN, Mode.COACH);
		say(id, "The aim is to soften lines while you keep your natural expression.");
		practising.breakOff(nina, id);
		jdbc.sql("update review_card set due_at = reviewed_at").update();
		var due = reviews.due(nina.id());
		assertThat(due).extracting(ReviewCards.Card::fact).contains("natural-look-frozen.lasts");
		var answer = reviews.answer(nina.id(), "natural-look-frozen.lasts", "It usually wears off after 3 to 4 months.");
		assertThat(answer.state()).isEqualTo(State.SAID);
		assertThat(reviews.due(nina.id())).hasSize(due.size() - 1);
		assertThatThrownBy(() -> reviews.answer(sue.id(), "natural-look-frozen.lasts", "It wears off.")).isInstanceOf(Refused.class);
	}

	@Test
	void bringsAWarningSignUpOnTheSideOfAnEasyRealRunOncePlayedIn() {
		assertThat(drills(FROZEN, Mode.REAL)).as("for who has played nothing yet").isEmpty();
		jdbc.sql("update practice set ended_at = started_at, ending = 'any'").update();
		assertThat(drills(FROZEN, Mode.COACH)).isEmpty();
		assertThat(drills(HOARSE, Mode.REAL)).as("a case that is an emergency itself").isEmpty();
		var drilled = drills(FROZEN, Mode.REAL);
		assertThat(drilled).isNotEmpty();
		assertThat(practising.scenario(drilled.getFirst()).agenda()).contains(drilled.getFirst().drill());
	}

	/** Of forty talks, those in which a drill comes. */
	private List<Session> drills(String scenario, Mode mode) {
		return IntStream.range(0, 40).mapToObj(i -> book.find(start(scenario, mode)).orElseThrow()).filter(session -> session.drill() != null).toList();
	}

	@Test
	void keepsTriesWithTheCoachFromSupervisorsUntilOneIsSent() {
		long id = start(FROZEN, Mode.COACH);
		say(id, "It takes about two weeks.");
		practising.breakOff(nina, id);
		assertThatThrownBy(() -> team.session(id, new ExtendedModelMap())).isInstanceOf(ResponseStatusException.class);
		corrections.object(id, 1, Criterion.FACTS, "I said it", Instant.EPOCH);
		assertThat(book.waiting()).singleElement().satisfies(waiting -> assertThat(waiting.objected()).isTrue());
	}

	@Test
	void setsASupervisorsMarkAboveTheProgramsInTheResultToo() {
		long id = start(HOARSE, Mode.REAL);
		say(id, "That's nothing, have some honey and rest your voice.");
		practising.breakOff(nina, id);
		for (var criterion : List.of("claims", "escalation", "role")) team.mark(id, 1, criterion, Mark.DONE, "Said on the phone", sue);
		assertThat(book.find(id).orElseThrow().band()).isNotEqualTo(Band.STOP);
		team.reviewed(id, "Well done on the phone", sue);
		assertThat(book.waiting()).isEmpty();
		assertThat(corrections.comments(id)).singleElement().satisfies(comment -> assertThat(comment.name()).isEqualTo("Sue"));
	}
}

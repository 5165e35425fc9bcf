package dev.glabella.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.glabella.accounts.Role;
import dev.glabella.chat.MessageReceived;
import dev.glabella.chat.OwnerChanged;
import dev.glabella.chat.Voted;
import dev.glabella.editorial.Owner;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@NullUnmarked
class InsightsTests extends InsightsTest {

	private static final Instant YESTERDAY = Instant.parse("2026-11-22T20:00:00Z");

	@Autowired
	ApplicationEventPublisher events;
	@Autowired
	TransactionTemplate transaction;
	@Autowired
	Book book;

	@Test
	void countsAConversationWhatTheAssistantDidAndTheVote() {
		long id = conversation(clock.instant(), "when does it start");
		tell(new MessageReceived(id, 1, 1, "when does it start", null));
		await().untilAsserted(() -> assertThat(replies()).singleElement());
		var reply = book.replies(YESTERDAY, clock.instant().plusSeconds(1)).getFirst();
		assertThat(reply.decision()).isEqualTo("answer");
		assertThat(reply.topic()).isEqualTo("onset");
		assertThat(reply.helpful()).isNull();
		tell(new Voted(id, 2, true, clock.instant()));
		tell(new Voted(id, 2, false, clock.instant()));
		assertThat(replies().getFirst().helpful()).as("the newest vote").isFalse();
		assertThat(book.conversations(YESTERDAY, clock.instant().plusSeconds(1))).containsExactly(new Book.Begun(clock.instant(), false));
	}

	@Test
	void undoesWhatIsRolledBack() {
		long id = conversation(clock.instant(), "when does it start");
		transaction.executeWithoutResult(status -> {
			events.publishEvent(new MessageReceived(id, 1, 1, "when does it start", null));
			status.setRollbackOnly();
		});
		assertThat(book.conversations(YESTERDAY, clock.instant().plusSeconds(1))).isEmpty();
	}

	@Test
	void stillCountsWhatWasErased() {
		long id = counted(YESTERDAY, "my secret question", null);
		replied(id, YESTERDAY, "decline", null, null, false);
		jdbc.sql("delete from conversation where id = :id").param("id", id).update();
		var page = as(Role.SUPERVISOR).get("/insights").body();
		assertThat(words(page)).contains("conversations 1 stayed with the assistant 1 of 1", "1 of 1 read the questions");
		assertThat(as(Role.SUPERVISOR).get("/insights/questions").body()).contains("No question went unanswered").doesNotContain("secret");
		for (var table : new String[] {"counted_conversation", "counted_reply", "counted_return"}) {
			assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString()).doesNotContain("secret");
		}
	}

	@Test
	void tellsAReturnWithinAWeekFromALaterOne() {
		long soon = counted(YESTERDAY, "a", null);
		long late = counted(YESTERDAY, "b", null);
		for (long id : new long[] {soon, late}) {
			moved(id, "bot", "queue", YESTERDAY);
			moved(id, "queue", "person", YESTERDAY.plusSeconds(10));
			moved(id, "person", "bot", YESTERDAY.plusSeconds(60));
		}
		assertThat(returns()).isZero();
		moved(soon, "bot", "queue", YESTERDAY.plusSeconds(60).plus(Book.RETURN));
		moved(late, "bot", "queue", YESTERDAY.plusSeconds(61).plus(Book.RETURN));
		moved(soon, "queue", "queue", YESTERDAY.plus(Duration.ofDays(8)));
		assertThat(returns()).as("the transfer to the queue is no hand-off").isOne();
		assertThat(book.conversations(YESTERDAY, YESTERDAY.plusSeconds(1))).allMatch(Book.Begun::handedOver);
	}

	@Test
	void showsEveryShareWithItsWhole() {
		for (int i = 0; i < 25; i++) counted(YESTERDAY, "q", i < 5 ? YESTERDAY : null);
		for (int i = 0; i < 4; i++) handOff(null, "booking", false, YESTERDAY, 30 + i, 300, "booked", 5);
		handOff(null, "safety", true, YESTERDAY, 500, 900, "sent-to-care", 2);
		var page = words(as(Role.CLINICIAN).get("/insights?from=2026-11-20&until=2026-11-23").body());
		assertThat(page).contains("conversations 25 stayed with the assistant 80 % 20 of 25", "answered by a person within 2 min 4 of 5", "median wait for a person 32 s 5 answered", "urgent hand-offs 1 of 5");
		assertThat(page).contains("4.4 of 5 on average of 5 ratings; too few to lean on", "booking 4 of 5 0 4 of 4 0 of 4", "red flag 1 of 5 1 0 of 1 0 of 1", "for the slowest tenth there are too few yet");
		assertThat(page).contains("nov 22, 2026 25 5 5 1", "how this is counted");
	}

	@Test
	void saysThatNothingHappened() {
		assertThat(as(Role.ADMIN).get("/insights").body()).contains("Nothing happened on these days.", "How this is counted").doesNotContain("gl-plot labelledby");
		assertThat(as(Role.ADMIN).get("/insights/questions").body()).contains("No question went unanswered");
	}

	@Test
	void saysWhatIsWrongWithTheDays() {
		var page = as(Role.ADMIN).get("/insights?from=%3Cb%3Esoon&until=2026-11-23");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("“&lt;b&gt;soon” is no day. Write days like 2026-11-23. These are the last 30 days.").doesNotContain("<b>soon");
		assertThat(as(Role.ADMIN).get("/insights/days.csv?from=soon").statusCode()).isEqualTo(400);
	}

	@Test
	void groupsWhatWasAskedInVain() {
		missed("do you take insurance", "decline", null, null);
		missed("Do you take insurance?", "decline", null, null);
		missed("is it covered by my insurance?", "handoff", "unsure", null);
		missed("does it hurt much", "answer", null, false);
		missed("when does it start", "answer", null, true);
		missed("I want to talk to a person", "handoff", "asked", null);
		var page = words(as(Role.CLINICIAN).get("/insights/questions").body());
		assertThat(page).contains("4 questions, 2 different ones.");
		assertThat(page).containsSubsequence("3 times", "is it covered by my insurance?", "declined 2", "handed over 1", "no topic is near", "asked once", "does it hurt much", "voted not helpful", "nearest topic: does it hurt");
		assertThat(page).doesNotContain("when does it start", "talk to a person");
	}

	@Test
	void exportsDaysHandOffsAndTopics() {
		long id = counted(YESTERDAY, "q", YESTERDAY);
		replied(id, YESTERDAY, "answer", "pain", null, true);
		handOff(id, "asked", true, YESTERDAY, 45, 300, "booked", 4);
		var owner = as(Role.SUPERVISOR);
		var days = owner.get("/insights/days.csv?from=2026-11-22&until=2026-11-23");
		assertThat(days.body()).isEqualTo("day,conversations,handed_over,hand_offs,urgent_hand_offs\r\n2026-11-22,1,1,1,1\r\n2026-11-23,0,0,0,0\r\n");
		assertThat(days.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("text/csv", "charset=UTF-8"));
		assertThat(days.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"glabella-days-2026-11-22-to-2026-11-23.csv\"");
		assertThat(days.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
		assertThat(owner.get("/insights/hand-offs.csv").body().lines().skip(1)).singleElement().asString()
			.contains("," + id + ",asked,yes,2026-11-22T12:00-08:00,,,,2026-11-22T12:00:45-08:00,2026-11-22T12:05-08:00,45,in-time,booked,4");
		assertThat(owner.get("/insights/topics.csv").body()).endsWith("\r\npain,Does it hurt,1,1,0\r\n");
	}

	@Test
	void writesViewsAndExportsIntoTheAudit() {
		var owner = as(Role.SUPERVISOR);
		owner.get("/insights?from=2026-11-22&until=2026-11-23");
		owner.get("/insights/questions?from=2026-11-22&until=2026-11-23");
		owner.get("/insights/topics.csv?from=2026-11-22&until=2026-11-23");
		assertThat(audited()).containsExactly("insights-viewed insights:numbers from=2026-11-22 until=2026-11-23", "insights-viewed insights:questions from=2026-11-22 until=2026-11-23",
			"insights-exported insights:topics from=2026-11-22 until=2026-11-23");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isForThoseWhoLead(Role role) {
		var owner = as(role);
		int expected = role == Role.SUPERVISOR || role == Role.CLINICIAN || role == Role.ADMIN ? 200 : 403;
		for (var path : new String[] {"/insights", "/insights/questions", "/insights/days.csv", "/insights/hand-offs.csv", "/insights/topics.csv"}) {
			assertThat(owner.get(path).statusCode()).as(path).isEqualTo(expected);
		}
		assertThat(owner.get("/account").body().contains("href=\"/insights\"")).isEqualTo(expected == 200);
		assertThat(owner.get("/insights/else").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/insights", "/insights/questions", "/insights/days.csv"})
	void sendsVisitorsToSignIn(String path) {
		var answer = new Owner(port).get(path);
		assertThat(answer.statusCode()).isIn(302, 303);
		assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?next=" + path));
	}

	private void missed(String text, String decision, String reason, Boolean helpful) {
		replied(counted(YESTERDAY, text, null), YESTERDAY, decision, null, reason, helpful);
	}

	private void moved(long conversation, String from, String to, Instant at) {
		tell(new OwnerChanged(conversation, from, to, "asked", false, null, at));
	}

	private void tell(Object event) {
		transaction.executeWithoutResult(status -> events.publishEvent(event));
	}

	private List<Book.Done> replies() {
		return book.replies(YESTERDAY, clock.instant().plusSeconds(1));
	}

	private int returns() {
		return book.returns(YESTERDAY, clock.instant());
	}
}

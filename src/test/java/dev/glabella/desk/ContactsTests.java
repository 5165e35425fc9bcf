package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.glabella.chat.Refused;
import dev.glabella.chat.VisitorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Nobody who leaves a number is forgotten. It is Monday noon, and the clinic closes at half past five. */
@Import(ContactsTests.Heard.class)
class ContactsTests extends DeskTest {

	private static final String FORM = "{\"name\": \"Ana\", \"phone\": \"+1 213 555 0199\", \"consent\": true}";

	@Autowired
	Contacts contacts;
	@Autowired
	Heard heard;

	static class Heard {

		final List<ContactOverdue> overdue = new ArrayList<>();

		@EventListener
		void on(ContactOverdue event) {
			overdue.add(event);
		}
	}

	@BeforeEach
	void forget() {
		heard.overdue.clear();
	}

	@Test
	void isDueAfterFourHoursOfOpeningTime() {
		long id = asked(false);
		assertThat(contacts.open()).singleElement().satisfies(row -> {
			assertThat(row.name()).isEqualTo("Ana");
			assertThat(row.overdue()).isFalse();
			assertThat(row.request().dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
		});
		clock.advance(Duration.ofHours(3));
		try {
			contacts.tried(id, maria);
			assertThat(row().request().attempts()).isOne();
			assertThat(row().request().dueAt()).as("the clinic closes in two and a half hours").isEqualTo(Instant.parse("2026-11-24T18:30:00Z"));
		} finally {
			clock.advance(Duration.ofHours(-3));
		}
	}

	@Test
	void isDueWithinHalfAnHourAfterARedFlag() {
		asked(true);
		assertThat(row().urgent()).isTrue();
		assertThat(row().request().dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
	}

	@Test
	void isReportedAsOverdueOnce() {
		long id = asked(true);
		clock.advance(Duration.ofMinutes(31));
		try {
			contacts.remind();
			contacts.remind();
			assertThat(row().overdue()).isTrue();
			assertThat(heard.overdue).singleElement().satisfies(event -> assertThat(event.conversation()).isEqualTo(id));
			assertThat(audited("contact-overdue")).containsExactly("conversation:" + id);
			contacts.tried(id, maria);
			assertThat(row().overdue()).as("after a try").isFalse();
		} finally {
			clock.advance(Duration.ofMinutes(-31));
		}
	}

	@Test
	void staysOnTheListUntilSomebodySaysHowItEnded() {
		long id = asked(false);
		var page = as(maria);
		page.get("/desk");
		assertThat(json(page.get("/api/desk").body()).path("contacts").get(0).path("name").asString()).isEqualTo("Ana");
		assertThat(page.call(at(id, "done"), "{\"outcome\": \"forgotten\"}").statusCode()).isEqualTo(400);
		assertThat(page.call(at(id, "tried"), "{}").statusCode()).isEqualTo(204);
		assertThat(page.call(at(id, "done"), "{\"outcome\": \"reached\"}").statusCode()).isEqualTo(204);
		assertThat(contacts.open()).isEmpty();
		assertThat(json(page.get("/api/desk/conversations/" + id).body()).path("followUp").path("outcome").asString()).isEqualTo("reached");
		assertThatThrownBy(() -> contacts.done(id, tom, "booked")).isInstanceOf(Refused.class).hasMessage("Somebody has seen to this request already.");
		assertThat(audited("contact-done")).containsExactly("conversation:" + id);
	}

	@Test
	void isOpenAnewWhenTheVisitorAsksAgainAndGoneWhenTheChatIsErased() {
		var visitor = VisitorClient.at(port);
		assertThat(visitor.call("PUT", "/api/visit/contact", FORM).statusCode()).isEqualTo(204);
		contacts.done(row().request().conversation(), maria, "reached");
		assertThat(visitor.call("PUT", "/api/visit/contact", FORM).statusCode()).isEqualTo(204);
		assertThat(contacts.open()).hasSize(1);
		visitor.call("DELETE", "/api/visit", null);
		assertThat(contacts.open()).isEmpty();
	}

	private Contacts.Row row() {
		return contacts.open().getFirst();
	}

	/** Somebody who waits for a person and leaves a number. */
	private long asked(boolean urgent) {
		var visitor = VisitorClient.at(port);
		long id = jdbc.sql("select max(id) from conversation").query(Long.class).single();
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at) values (:id, 'asked', :urgent, :now)").param("id", id).param("urgent", urgent).param("now", sql(clock.instant())).update();
		assertThat(visitor.call("PUT", "/api/visit/contact", FORM).statusCode()).isEqualTo(204);
		return id;
	}

	private static String at(long id, String deed) {
		return "/api/desk/conversations/" + id + "/contact/" + deed;
	}
}

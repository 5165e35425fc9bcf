package dev.glabella.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server that was in use before there were insights. */
class TakenOverTests {

	private final DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
	private final JdbcClient jdbc = JdbcClient.create(database);

	@Test
	void countsWhatHappenedBeforeAsFarAsItIsKept() {
		migrate("7");
		conversation(1);
		conversation(2);
		conversation(3);
		message(1, 1, "VISITOR", "09:00", "null");
		message(1, 2, "ASSISTANT", "09:01", "'handoff'");
		message(2, 1, "VISITOR", "10:00", "null");
		message(2, 2, "SYSTEM", "10:01", "null");
		handOff(1, "09:01", "'2026-11-20 09:10:00+00'");
		handOff(1, "09:30", "null");
		migrate("9");
		assertThat(rows("select conversation, extract(hour from began_at at time zone 'UTC') as began, asked_at is not null as asked, ended_at from counted_conversation order by conversation"))
			.isEqualTo("[{CONVERSATION=1, BEGAN=9, ASKED=true, ENDED_AT=null}, {CONVERSATION=2, BEGAN=10, ASKED=false, ENDED_AT=null}]");
		assertThat(rows("select conversation, number, decision from counted_reply")).isEqualTo("[{CONVERSATION=1, NUMBER=2, DECISION=handoff}]");
	}

	private void migrate(String version) {
		Flyway.configure().dataSource(database).target(version).load().migrate();
	}

	private void conversation(int id) {
		jdbc.sql("insert into conversation (id, token_hash, owner, version, last_number, urgent, notice, opened_at, touched_at) values (" + id + ", 't" + id
				+ "', 'BOT', 1, 2, false, 'n', '2026-11-20 08:00:00+00', '2026-11-20 08:00:00+00')").update();
	}

	private void message(int conversation, int number, String author, String time, String decision) {
		jdbc.sql("insert into message (conversation, number, author, sent_at, text, decision) values (" + conversation + ", " + number + ", '" + author + "', '2026-11-20 " + time + ":00+00', 'text', "
				+ decision + ")").update();
	}

	private void handOff(int conversation, String asked, String ended) {
		jdbc.sql("insert into hand_off (conversation, reason, urgent, asked_at, ended_at) values (" + conversation + ", 'asked', false, '2026-11-20 " + asked + ":00+00', " + ended + ")").update();
	}

	private String rows(String query) {
		return jdbc.sql(query).query().listOfRows().toString();
	}
}

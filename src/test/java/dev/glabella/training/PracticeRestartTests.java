package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import dev.glabella.Glabella;
import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A talk goes on where it stood when the database lost its server in the midst of it. */
@NullUnmarked
class PracticeRestartTests {

	private static final StaffMember NINA = new StaffMember(1, "Nina", Role.TRAINEE);
	private static final List<String> REPLIES = List.of("The aim is to soften lines while you keep your expression. What worries you most?", "It usually wears off in 3 to 4 months.");

	@TempDir(cleanup = CleanupMode.ALWAYS)
	Path data;

	@Test
	void goesOnAfterEachReplyOnAServerOfItsOwn() {
		long id = onOneServer(server -> server.getBean(Practising.class).start(NINA, "will-i-look-frozen", Mode.REAL, List.of()));
		for (int i = 0; i < REPLIES.size(); i++) {
			int number = i + 1;
			var reply = new Practising.Reply("r" + number, number, REPLIES.get(i), null);
			onOneServer(server -> {
				server.getBean(Practising.class).reply(NINA, id, reply);
				return null;
			});
		}
		var exchanges = onOneServer(server -> server.getBean(PracticeBook.class).exchanges(id));
		assertThat(exchanges).hasSize(REPLIES.size() + 1);
		assertThat(exchanges.subList(0, REPLIES.size())).extracting(Exchange::reply).isEqualTo(REPLIES);
		assertThat(exchanges.subList(0, REPLIES.size())).allSatisfy(exchange -> assertThat(exchange.marked()).isNotNull());
	}

	/** The database is ended without being closed, as when a process is killed. */
	private <T> T onOneServer(Function<ConfigurableApplicationContext, T> work) {
		try (var server = new SpringApplicationBuilder(Glabella.class).run("--server.port=0", "--glabella.data=" + data, "--glabella.editorial.measure=false", "--glabella.knowledge.watch=false")) {
			var result = work.apply(server);
			try {
				server.getBean(JdbcClient.class).sql("shutdown immediately").update();
			} catch (UncategorizedSQLException gone) {
				assertThat(gone).hasMessageContaining("closed");
			}
			return result;
		}
	}
}

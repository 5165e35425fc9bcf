package dev.glabella.editorial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;

import dev.glabella.Glabella;
import dev.glabella.accounts.Role;
import dev.glabella.assistant.SmallClinic;
import dev.glabella.knowledge.KnowledgeBase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server with the small clinic's content, and one of the staff for each role. */
@NullUnmarked
@SpringBootTest(classes = Glabella.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"glabella.editorial.measure-after=0s", "glabella.knowledge.watch=false"})
public abstract class EditorialTest {

	protected static final String PASSWORD = "lamp orbit tulip seven";
	private static final String HASH = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
	protected static final Path FOLDER = folder();

	@LocalServerPort
	protected int port;
	@Autowired
	protected JdbcClient jdbc;
	@Autowired
	protected KnowledgeBase base;

	@DynamicPropertySource
	static void content(DynamicPropertyRegistry settings) {
		settings.add("glabella.knowledge.folder", FOLDER::toString);
	}

	@BeforeEach
	void freshContentAndStaff() {
		SmallClinic.writtenTo(emptied(FOLDER));
		for (var table : new String[] {"proposal", "topic_review", "audit_entry", "staff_session", "staff_account"}) jdbc.sql("delete from " + table).update();
		base.refresh();
		base.refreshReviews();
		for (var role : Role.values()) {
			jdbc.sql("insert into staff_account (email, name, role, enabled, password, factor_step, created_at) values (:email, :name, :role, true, :hash, 0, :now)")
				.param("email", email(role)).param("name", "Dr. " + role.label()).param("role", role.name()).param("hash", HASH).param("now", OffsetDateTime.now()).update();
		}
	}

	protected static String email(Role role) {
		return role.label().toLowerCase(java.util.Locale.ROOT) + "@clinic.example";
	}

	Owner as(Role role) {
		return new Owner(port).signedIn(email(role), PASSWORD);
	}

	private static Path folder() {
		try {
			return SmallClinic.writtenTo(Files.createTempDirectory("glabella-content"));
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static Path emptied(Path folder) {
		try (var files = Files.walk(folder)) {
			for (var file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
			return folder;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}

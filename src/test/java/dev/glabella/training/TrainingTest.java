package dev.glabella.training;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import dev.glabella.Glabella;
import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The whole server with the content that ships, a trainee and a supervisor. */
@NullUnmarked
@SpringBootTest(classes = Glabella.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"glabella.editorial.measure=false", "glabella.knowledge.watch=false", "glabella.desk.look-every=1h"})
abstract class TrainingTest {

	static final String PASSWORD = "lamp orbit tulip seven";
	private static final String HASH = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);

	@LocalServerPort
	int port;
	@Autowired
	JdbcClient jdbc;
	StaffMember nina;
	StaffMember sue;
	StaffMember clara;

	@BeforeEach
	void freshStaff() {
		for (var table : List.of("review_card", "review_log", "taught_wording", "practice_assignment", "readiness_tick", "readiness_signature", "practice", "audit_entry", "staff_session", "staff_account")) jdbc.sql("delete from " + table).update();
		nina = staff("Nina", Role.TRAINEE);
		sue = staff("Sue", Role.SUPERVISOR);
		clara = staff("Clara", Role.CLINICIAN);
	}

	private StaffMember staff(String name, Role role) {
		jdbc.sql("insert into staff_account (email, name, role, enabled, password, factor_step, created_at) values (:email, :name, :role, true, :hash, 0, :now)").param("email", name.toLowerCase(Locale.ROOT) + "@clinic.example")
			.param("name", name).param("role", role.name()).param("hash", HASH).param("now", Instant.EPOCH.atOffset(ZoneOffset.UTC)).update();
		return new StaffMember(jdbc.sql("select max(id) from staff_account").query(Long.class).single(), name, role);
	}
}

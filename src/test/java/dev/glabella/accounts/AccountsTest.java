package dev.glabella.accounts;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests over HTTP share: a server behind a proxy, a clinic's staff, and a clean table before each. */
@SpringBootTest(classes = AccountsServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
abstract class AccountsTest {

	static final String ADMIN = "ada@clinic.example";
	static final String SUPERVISOR = "sven@clinic.example";
	static final String AGENT = "maria@clinic.example";
	static final String TRAINEE = "tom@clinic.example";

	private static int addresses;

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	@Autowired
	Accounts accounts;

	@Autowired
	Passwords passwords;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AccountsServer.Heard heard;

	@BeforeEach
	void cleanTables() {
		for (var table : new String[] {"audit_entry", "recovery_code", "staff_session", "staff_link", "staff_account"}) jdbc.sql("delete from " + table).update();
		heard.ended.clear();
		var hash = passwords.hash(StaffBrowser.PASSWORD);
		account(ADMIN, "Ada Boss", Role.ADMIN, hash);
		account(SUPERVISOR, "Sven Lead", Role.SUPERVISOR, hash);
		account(AGENT, "Maria Ortiz", Role.AGENT, hash);
		account(TRAINEE, "Tom New", Role.TRAINEE, hash);
	}

	/** A browser at an address that no other test was slowed down for. */
	StaffBrowser browser() {
		addresses++;
		return new StaffBrowser(port).from("198.51." + addresses / 250 + "." + (1 + addresses % 250));
	}

	long idOf(String email) {
		return accounts.find(new Email(email)).map(Account::id).orElseThrow();
	}

	List<String> audited() {
		return jdbc.sql("select action from audit_entry order by id").query(String.class).list();
	}

	private void account(String email, String name, Role role, String hash) {
		accounts.add(new Email(email), name, role, hash, clock.instant());
	}
}

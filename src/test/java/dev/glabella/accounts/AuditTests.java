package dev.glabella.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of who did what, and its page. */
class AuditTests extends AccountsTest {

	@Autowired
	Audit audit;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void isUndoneWithWhatItRecords() {
		transaction.executeWithoutResult(status -> {
			audit.record(idOf(AGENT), "conversation-read", "conversation:7", null);
			status.setRollbackOnly();
		});
		assertThat(audited()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"Read It, conversation:7, a=b", "read, What Maria wrote, a=b", "read, conversation:7, 'She said: \"it hurts\"'", "read, conversation:7, 'two\nlines'"})
	void holdsCodesAndNoTextThatAPersonWrote(String action, String subject, String detail) {
		assertThatIllegalArgumentException().isThrownBy(() -> audit.record(idOf(AGENT), action, subject, detail)).withMessageNotContaining("hurts");
	}

	@Test
	void tellsWhoDidWhatToWhom() {
		audit.record(idOf(AGENT), "conversation-claimed", "conversation:7", "reason=asked");
		audit.record(idOf(ADMIN), "role-changed", "account:" + idOf(TRAINEE), "from=AGENT to=TRAINEE");

		var page = browser().signedIn(SUPERVISOR).get("/staff/audit").body();

		assertThat(page).containsSubsequence("Signed in", "Ada Boss", "Role changed", "Tom New", "from=AGENT to=TRAINEE", "Maria Ortiz", "Conversation claimed", "conversation 7");
	}

	@Test
	void isFilteredByPersonCodeAndDay() {
		audit.record(idOf(AGENT), "conversation-claimed", "conversation:7", null);
		clock.advance(Duration.ofDays(1));
		audit.record(idOf(TRAINEE), "conversation-claimed", "conversation:8", null);
		audit.record(idOf(TRAINEE), "conversation-read", "conversation:9", null);
		var today = clock.instant().toString().substring(0, 10);
		var sven = browser().signedIn(SUPERVISOR);

		assertThat(sven.get("/staff/audit?who=" + idOf(TRAINEE)).body()).contains("conversation 8", "conversation 9").doesNotContain("conversation 7");
		assertThat(sven.get("/staff/audit?what=conversation-claimed").body()).contains("conversation 7", "conversation 8").doesNotContain("conversation 9");
		assertThat(sven.get("/staff/audit?from=" + today).body()).contains("conversation 8").doesNotContain("conversation 7");
		assertThat(sven.get("/staff/audit?until=2026-01-01").body()).contains("No entry fits");
		assertThat(sven.get("/staff/audit?who=x&what='+or+1=1&from=soon&before=-1").statusCode()).isEqualTo(200);
	}

	@Test
	void isReadPageByPage() {
		for (int i = 1; i <= 120; i++) audit.record(idOf(AGENT), "conversation-read", "conversation:c" + i + ".", null);
		var sven = browser().signedIn(SUPERVISOR);

		var first = sven.get("/staff/audit?what=conversation-read").body();
		assertThat(first).contains("c120.", "c71.", "Older").doesNotContain("c70.", "Newest");
		var second = sven.get("/staff/audit?what=conversation-read&before=" + first.replaceFirst("(?s).*before=(\\d+).*", "$1")).body();
		assertThat(second).contains("c70.", "c21.", "Older", "Newest").doesNotContain("c71.", "c20.");
		var last = sven.get("/staff/audit?what=conversation-read&before=" + second.replaceFirst("(?s).*before=(\\d+).*", "$1")).body();
		assertThat(last).contains("c20.", "c1.", "Newest").doesNotContain("Older");
	}
}

package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import dev.glabella.editorial.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CannedRepliesTests extends DeskTest {

	@Autowired
	CannedReplies replies;

	@BeforeEach
	void none() {
		jdbc.sql("delete from canned_reply").update();
		jdbc.sql("update staff_account set role = 'SUPERVISOR' where id = :id").param("id", tom.id()).update();
	}

	@Test
	void fillsInWhoWritesTheVisitorAndTheClinic() {
		replies.save(null, "Hello", "Hi {{visitor}}, {{me}} here. Call {{clinic.phone}}.", maria);
		assertThat(replies.filled(maria, "Ana").getFirst().text()).matches("Hi Ana, Maria here\\. Call \\+1 .+\\.");
		assertThat(replies.filled(maria, null).getFirst().text()).startsWith("Hi there, ");
	}

	@Test
	void keepsWhatIsNoNameAsItIsWritten() {
		var text = "${7*7} #{7*7} {{7*7}} [[${7*7}]] <b>{{</b>";
		assertThat(replies.save(null, "Odd", text, maria)).isEmpty();
		assertThat(replies.filled(maria, "{{me}}").getFirst().text()).isEqualTo(text);
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasWritten() {
		var page = page();
		var answer = page.post("/desk/replies", "title", "Hello", "text", "Call {{clinic.fax}}");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Nothing is known by the name {{clinic.fax}}", "Call {{clinic.fax}}");
		assertThat(replies.save(null, " ", "x", maria)).isPresent();
		assertThat(replies.save(null, "x".repeat(61), "x", maria)).isPresent();
		assertThat(replies.save(null, "x", "x".repeat(4_001), maria)).isPresent();
		assertThat(replies.save(null, "Twice", "x", maria)).isEmpty();
		assertThat(replies.save(null, "twice", "y", maria)).hasValue("Another reply has this title.");
		assertThat(replies.save(-1L, "Gone", "y", maria)).hasValue("Somebody has deleted this reply meanwhile.");
	}

	@Test
	void areKeptBySupervisorsAndUsedByAll() {
		var page = page();
		assertThat(page.post("/desk/replies", "title", "Parking", "text", "Park behind the house.").statusCode()).isEqualTo(302);
		long id = jdbc.sql("select id from canned_reply").query(Long.class).single();
		page.get("/desk/replies");
		page.post("/desk/replies", "id", Long.toString(id), "title", "Parking", "text", "Park in front.");
		long conversation = waiting(false, Duration.ZERO);
		assertThat(json(as(maria).get("/api/desk/conversations/" + conversation + "/canned").body()).get(0).path("text").asString()).isEqualTo("Park in front.");

		var agent = as(maria);
		assertThat(agent.get("/desk/replies").body()).contains("Park in front.").doesNotContain("Save the reply");
		assertThat(agent.post("/desk/replies", "title", "Mine", "text", "x").statusCode()).isEqualTo(403);

		page.get("/desk/replies");
		page.post("/desk/replies/" + id + "/delete");
		assertThat(replies.all()).noneMatch(canned -> canned.id() != null);
		assertThat(audited("canned-reply-saved")).hasSize(2);
		assertThat(audited("canned-reply-deleted")).containsExactly("canned-reply:" + id);
	}

	private Owner page() {
		var page = as(tom);
		page.get("/desk/replies");
		return page;
	}
}

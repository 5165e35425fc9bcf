package dev.glabella.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glabella.accounts.Role;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.SampleFolder;
import org.junit.jupiter.api.Test;

class SigningTests extends EditorialTest {

	@Test
	void opensForContentOwnersOnly() {
		for (var role : new Role[] {Role.CLINICIAN, Role.ADMIN, Role.SUPERVISOR}) assertThat(as(role).get("/admin/knowledge").statusCode()).as(role.label()).isEqualTo(200);
		for (var role : new Role[] {Role.AGENT, Role.TRAINEE}) assertThat(as(role).get("/admin/knowledge").statusCode()).as(role.label()).isEqualTo(403);
		assertThat(new Owner(port).get("/admin/knowledge").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/sign-in?next=/admin/knowledge"));
	}

	@Test
	void letsOnlyCliniciansSign() {
		for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR}) {
			var owner = as(role);
			assertThat(owner.get("/admin/knowledge/onset").body()).contains("Only a clinician signs topics off.").doesNotContain("/sign-off");
			assertThat(owner.post("/admin/knowledge/onset/sign-off", "hash", hash("onset"), "read", "true").statusCode()).as(role.label()).isEqualTo(403);
		}
		assertThat(base.current().reviews()).isEmpty();
	}

	@Test
	void showsASignatureToVisitorsAtOnce() {
		assertThat(new Owner(port).get("/faq/onset").body()).contains("Not yet reviewed by a clinician");
		sign("onset");
		assertThat(new Owner(port).get("/faq/onset").body()).contains("Reviewed by Dr. Clinician on");
		assertThat(as(Role.ADMIN).get("/api/admin/explanation?message=" + Owner.encode("how soon does it start to work")).body()).contains("\"reviewed\":{\"by\":\"Dr. Clinician\"");
		assertThat(jdbc.sql("select action || ' ' || subject || ' ' || detail from audit_entry where action = 'topic-signed'").query(String.class).list())
			.containsExactly("topic-signed topic:onset hash=" + hash("onset"));
	}

	@Test
	void withholdsWhatLosesItsSignature() {
		new SampleFolder(FOLDER).replace("clinic.yaml", "withhold-unsigned: false", "withhold-unsigned: true");
		base.refresh();
		assertThat(new Owner(port).get("/faq/onset").statusCode()).isEqualTo(404);
		var clinician = sign("onset");
		assertThat(new Owner(port).get("/faq/onset").statusCode()).isEqualTo(200);
		assertThat(clinician.get("/admin/knowledge/onset").body()).contains("Take the sign-off back");
		assertThat(clinician.post("/admin/knowledge/onset/take-back").statusCode()).isEqualTo(302);
		assertThat(base.current().reviews()).isEmpty();
		assertThat(new Owner(port).get("/faq/onset").statusCode()).isEqualTo(404);
		assertThat(clinician.get("/admin/knowledge/onset").body()).contains("took the sign-offs back", "Withheld");
	}

	@Test
	void takesASignatureOfTheFileBackToo() {
		new SampleFolder(FOLDER).write("reviews.yaml", "- {topic: onset, by: Dr. Byron, on: " + base.today().minusDays(3) + ", hash: " + hash("onset") + "}");
		base.refresh();
		var admin = as(Role.ADMIN);
		assertThat(admin.get("/admin/knowledge/onset").body()).contains("Dr. Byron", "as reviews.yaml says");
		admin.post("/admin/knowledge/onset/take-back");
		assertThat(base.current().reviews()).isEmpty();
	}

	@Test
	void refusesToSignATextThatNobodyRead() {
		var clinician = as(Role.CLINICIAN);
		var read = hash("onset");
		clinician.get("/admin/knowledge/onset");
		new SampleFolder(FOLDER).replace("topics/onset.md", "title: When it starts to work", "title: When it kicks in");
		base.refresh();
		assertThat(clinician.post("/admin/knowledge/onset/sign-off", "hash", read, "read", "true")).satisfies(answer -> {
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("the text changed while you were reading", "When it kicks in");
		});
		assertThat(base.current().reviews()).isEmpty();
	}

	@Test
	void asksForANewSignatureWhenTheTextChanges() {
		sign("onset");
		new SampleFolder(FOLDER).replace("topics/onset.md", "title: When it starts to work", "title: When it kicks in");
		base.refresh();
		assertThat(as(Role.ADMIN).get("/admin/knowledge").body()).contains("data-state=\"changed\"");
		assertThat(new Owner(port).get("/faq/onset").body()).contains("Not yet reviewed by a clinician");
	}

	@Test
	void handsOutAllSignaturesAsAFile() {
		sign("onset");
		assertThat(as(Role.ADMIN).get("/admin/knowledge/reviews.yaml").body())
			.contains("- topic: onset\n  by: \"Dr. Clinician\"\n  on: " + base.today() + "\n  hash: " + hash("onset") + "\n");
	}

	@Test
	void tellsWhyTheNewestEditIsNotInUse() {
		new SampleFolder(FOLDER).replace("clinic.yaml", "phone:", "fone:");
		base.refresh();
		assertThat(as(Role.ADMIN).get("/admin/knowledge").body()).contains("The newest edit of the files is not in use.", "fone: is not a field of this file");
	}

	@Test
	void saysThatThereIsNoSuchTopic() {
		assertThat(as(Role.CLINICIAN).get("/admin/knowledge/nothing").statusCode()).isEqualTo(404);
	}

	private Owner sign(String topic) {
		var clinician = as(Role.CLINICIAN);
		clinician.get("/admin/knowledge/" + topic);
		assertThat(clinician.post("/admin/knowledge/" + topic + "/sign-off", "hash", hash(topic), "read", "true").statusCode()).isEqualTo(302);
		return clinician;
	}

	private String hash(String topic) {
		return Review.hashOf(base.current().topic(topic).orElseThrow());
	}
}

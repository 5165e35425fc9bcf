package dev.glabella.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.assistant.Assistant;
import dev.glabella.assistant.Dialogue;
import dev.glabella.editorial.Proposal.Content;
import dev.glabella.knowledge.SampleFolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The way of a wording from a chat into the content. */
class ProposalTests extends EditorialTest {

	private static final String WORDING = "wen can my mate see owt diffrent";

	@Autowired
	Proposals proposals;
	@Autowired
	Proposing proposing;
	@Autowired
	Trying trying;
	@Autowired
	Assistant assistant;

	@Test
	void teachesAWordingAtOnceOnceAClinicianApproved() throws Exception {
		var agent = as(Role.AGENT);
		agent.get("/account");
		assertThat(agent.call("/api/proposals", wish("onset", WORDING)).statusCode()).isEqualTo(204);
		assertThat(agent.call("/api/proposals", wish("onset", WORDING.toUpperCase(Locale.ROOT))).statusCode()).as("again").isEqualTo(204);
		assertThat(proposals.open()).singleElement().satisfies(proposal -> assertThat(proposal.times()).isEqualTo(2));

		var clinician = as(Role.CLINICIAN);
		assertThat(clinician.get("/admin/knowledge/proposals").body()).contains("When it starts to work", WORDING, "proposed 2 times");
		var proposal = proposals.open().getFirst();
		var version = Proposing.version(proposal.content());
		awaitEffect(clinician, proposal);
		assertThat(clinician.get(at(proposal)).body()).contains("would pass then", "answered: onset");
		assertThat(clinician.post(at(proposal) + "/approve", "version", version).statusCode()).isEqualTo(302);

		assertThat(assistant.judge(Dialogue.START, WORDING, null).topics()).containsExactly("onset");
		assertThat(base.current().topic("onset").orElseThrow().questions()).endsWith(WORDING);
		assertThat(zip(clinician, "knowledge/topics/onset.md")).contains("  - how soon", WORDING).doesNotContain("Dr. Agent");
		assertThat(audited()).containsExactly("proposal-made", "proposal-made", "proposal-approved", "proposals-exported");

		clinician.get(at(proposal));
		clinician.post(at(proposal) + "/take-back");
		assertThat(base.current().topic("onset").orElseThrow().questions()).doesNotContain(WORDING);
		assertThat(base.filesWithAdditions()).isEmpty();
	}

	@Test
	void showsWhatAProposalWouldBreakBeforeItIsApproved() {
		new SampleFolder(FOLDER).write("question-tests.csv", "question,expected\ncan you fix my bicycle,decline\ndoes it hurt,pain\n");
		base.refresh();
		var wheels = new Content("bicycles", "can you mend my bicycle\nmy bicycle is broken, can you fix it\ndo you repair bicycles", "Bicycles", null, "Ask us.", "", List.of());
		assertThat(proposing.propose(wheels, null, member(Role.AGENT))).isEmpty();
		var proposal = proposals.open().getFirst();
		var clinician = as(Role.CLINICIAN);
		awaitEffect(clinician, proposal);
		var effect = trying.effect(proposal.content()).orElseThrow();
		assertThat(effect.passedNow()).isEqualTo(2);
		assertThat(effect.worse()).singleElement().satisfies(change -> {
			assertThat(change.question()).isEqualTo("can you fix my bicycle");
			assertThat(change.now()).startsWith("declined");
			assertThat(change.then()).contains("bicycles");
		});
		assertThat(clinician.get(at(proposal)).body()).contains("Newly failing");
		assertThat(base.current().topic("bicycles")).as("nothing is in use yet").isEmpty();
	}

	@Test
	void makesATopicOfADraftSignedByWhoApprovedIt() {
		var agent = as(Role.AGENT);
		agent.get("/account");
		var wish = "{\"title\": \"Can I dive?\", \"wording\": \"when may I go scuba diving\", \"answer\": \"Ask us before you dive.\"}";
		assertThat(agent.call("/api/proposals", wish).statusCode()).isEqualTo(204);
		var proposal = proposals.open().getFirst();
		var clinician = as(Role.CLINICIAN);
		clinician.get(at(proposal));
		assertThat(clinician.post(at(proposal) + "/edit", "title", "Can I dive?", "wording", "when may I go scuba diving\r\nis diving allowed afterwards", "brief", "Ask us before you dive.", "sources", "S99").body())
			.contains("There is no source S99");
		clinician.get(at(proposal));
		assertThat(clinician.post(at(proposal) + "/edit", "title", "Can I dive?", "wording", "when may I go scuba diving\r\nis diving allowed afterwards", "brief", "Ask us before you dive.").statusCode()).isEqualTo(302);
		var edited = proposals.find(proposal.id()).orElseThrow();
		assertThat(edited.content().wordings()).containsExactly("when may I go scuba diving", "is diving allowed afterwards");
		awaitEffect(clinician, edited);
		assertThat(clinician.get(at(edited)).body()).contains("Approve and sign", "sources: is missing");
		assertThat(clinician.post(at(edited) + "/approve", "version", Proposing.version(proposal.content())).statusCode()).as("a text that nobody reads any more").isEqualTo(409);
		clinician.get(at(edited));
		assertThat(clinician.post(at(edited) + "/approve", "version", Proposing.version(edited.content())).statusCode()).isEqualTo(302);
		assertThat(new Owner(port).get("/faq/can-i-dive").body()).contains("Ask us before you dive.", "Reviewed by Dr. Clinician");
		assertThat(assistant.judge(Dialogue.START, "when may I go scuba diving", null).topics()).containsExactly("can-i-dive");
	}

	@Test
	void letsOnlyACliniciansDecisionCount() {
		proposing.propose(Content.phrasing("onset", WORDING), null, member(Role.AGENT));
		var proposal = proposals.open().getFirst();
		for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR}) {
			var owner = as(role);
			assertThat(owner.get(at(proposal)).body()).contains("Only a clinician decides.").doesNotContain("/approve");
			for (var deed : new String[] {"approve", "reject", "edit", "take-back"}) assertThat(owner.post(at(proposal) + "/" + deed).statusCode()).as(role + " " + deed).isEqualTo(403);
		}
		assertThat(as(Role.AGENT).get(at(proposal)).statusCode()).isEqualTo(403);
		assertThat(as(Role.TRAINEE).call("/api/proposals", wish("onset", "x")).statusCode()).isEqualTo(403);
		var clinician = as(Role.CLINICIAN);
		clinician.get(at(proposal));
		assertThat(clinician.post(at(proposal) + "/reject", "why", "Too vague").statusCode()).isEqualTo(302);
		assertThat(clinician.get(at(proposal)).body()).contains("Too vague", "Rejected");
		assertThat(clinician.post(at(proposal) + "/approve", "version", Proposing.version(proposal.content())).statusCode()).as("decided already").isEqualTo(409);
	}

	@Test
	void saysWhatIsWrongWithAWish() {
		var member = member(Role.AGENT);
		assertThat(proposing.propose(Content.phrasing("onset", ""), null, member)).hasValue("Write how visitors put it.");
		assertThat(proposing.propose(Content.phrasing("onset", "x".repeat(301)), null, member)).isPresent();
		assertThat(proposing.propose(Content.phrasing("nothing", "how soon"), null, member)).hasValue("Choose what it is about.");
		assertThat(proposing.propose(Content.phrasing("onset", base.current().topic("onset").orElseThrow().questions().getFirst().toUpperCase(Locale.ROOT)), null, member)).hasValue("The assistant knows this wording already.");
		assertThat(proposing.propose(new Content("", "how", "???", null, "x", "", List.of()), null, member)).hasValue("Give the topic a title with letters a to z.");
		assertThat(proposals.open()).isEmpty();
	}

	/** Content that no longer fits must not keep visitors from being answered. */
	@Test
	void leavesApprovedContentOutThatTheFilesContradict() throws Exception {
		proposing.propose(new Content("can-i-dive", "may I dive", "Can I dive?", null, "Ask us.", "", List.of("S1")), null, member(Role.AGENT));
		jdbc.sql("update proposal set state = 'APPROVED', decided_at = proposed_at").update();
		base.refresh();
		boolean known = base.current().topic("can-i-dive").isPresent();
		new SampleFolder(FOLDER).write("routes/can-i-dive.md", Files.readString(FOLDER.resolve("routes/complaint.md")).replace("id: complaint", "id: can-i-dive").replaceAll("questions: \\[[^\\]]*]", "questions: [going under water]"));
		base.refresh();
		assertThat(base.problems()).isEmpty();
		assertThat(base.current().topic("can-i-dive")).isEmpty();
		assertThat(base.current().route("can-i-dive")).as("the files count; known before: " + known).isPresent();
	}

	private static void awaitEffect(Owner clinician, Proposal proposal) {
		var json = JsonMapper.builder().build();
		long end = System.nanoTime() + 120_000_000_000L;
		while (!json.readTree(clinician.get(at(proposal) + "/tried").body()).path("tried").asBoolean()) {
			if (System.nanoTime() > end) throw new AssertionError("the effect did not become known");
			Thread.onSpinWait();
		}
	}

	private static String zip(Owner owner, String file) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + owner.port() + "/admin/knowledge/proposals/files.zip")).header("Cookie", owner.cookies()).build();
		var bytes = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) if (entry.getName().equals(file)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
		}
		throw new AssertionError("no " + file);
	}

	private List<String> audited() {
		return jdbc.sql("select action from audit_entry where action like 'proposal%' order by id").query(String.class).list();
	}

	private StaffMember member(Role role) {
		return new StaffMember(jdbc.sql("select id from staff_account where role = :role").param("role", role.name()).query(Long.class).single(), "Dr. " + role.label(), role);
	}

	private static String at(Proposal proposal) {
		return "/admin/knowledge/proposals/" + proposal.id();
	}

	private static String wish(String target, String wording) {
		return "{\"target\": \"" + target + "\", \"wording\": \"" + wording + "\"}";
	}
}

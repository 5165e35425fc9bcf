package dev.glabella.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glabella.accounts.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTests extends EditorialTest {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Test
	void tellsWhatWasUnderstoodDecidedAndConsidered() {
		var explained = explained("does botox not hurt in the forhead?");
		assertThat(explained.at("/understood/text").stringValue()).isEqualTo("does botox not hurt in the forehead?");
		assertThat(explained.at("/understood/lemmas").values()).extracting(JsonNode::stringValue).contains("hurt", "forehead");
		assertThat(explained.at("/understood/negated").values()).extracting(JsonNode::stringValue).contains("hurt");
		assertThat(explained.at("/verdict/decision").stringValue()).isEqualTo("answer");
		assertThat(explained.at("/verdict/topics/0/id").stringValue()).isEqualTo("pain");
		assertThat(explained.at("/reply").stringValue()).startsWith("Most people feel a short sting");
		var best = explained.at("/candidates/0");
		assertThat(best.at("/title").stringValue()).isEqualTo("Does it hurt");
		assertThat(best.at("/nearest").size()).isPositive();
		assertThat(best.at("/reason/details").values()).extracting(detail -> detail.at("/because").stringValue())
			.anySatisfy(sentence -> assertThat(sentence).startsWith("words in common"));
		assertThat(explained.at("/whyNotRunnerUp").stringValue()).startsWith("“Does it hurt” (").contains("made the difference");
	}

	@Test
	void namesTheWarningSignThatCameFirst() {
		assertThat(explained("I have trouble breathing").at("/verdict/because").stringValue()).contains("“Trouble breathing”");
	}

	@Test
	void explainsInventedQuestionsByAddress() {
		var answer = as(Role.SUPERVISOR).get("/api/admin/explanation?message=" + Owner.encode("is it painful"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
	}

	@Test
	void getsByWithoutWords() {
		assertThat(explained("???").at("/candidates").size()).isZero();
	}

	@Test
	void refusesWhatTheChatWouldNotTake() {
		var owner = as(Role.ADMIN);
		owner.get("/admin/knowledge");
		assertThat(owner.call("/api/admin/explanation", "{\"message\": \"" + "é".repeat(2_049) + "\"}")).satisfies(answer -> {
			assertThat(answer.statusCode()).isEqualTo(413);
			assertThat(answer.body()).contains("message-too-long", "4096 bytes at most", "this one has 4098");
		});
		assertThat(owner.call("/api/admin/explanation", "{}").body()).contains("message-missing");
	}

	@Test
	void isForContentOwnersOnly() {
		assertThat(new Owner(port).get("/api/admin/explanation?message=a").statusCode()).isEqualTo(401);
		assertThat(as(Role.AGENT).get("/api/admin/explanation?message=a").statusCode()).isEqualTo(403);
		assertThat(as(Role.TRAINEE).call("/api/admin/explanation", "{}").statusCode()).isEqualTo(403);
	}

	private JsonNode explained(String message) {
		var owner = as(Role.CLINICIAN);
		owner.get("/admin/knowledge");
		var answer = owner.call("/api/admin/explanation", "{\"message\": \"" + message + "\"}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}
}

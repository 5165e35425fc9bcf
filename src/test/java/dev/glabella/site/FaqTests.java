package dev.glabella.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.SampleFolder;

@WebMvcTest(FaqController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(KnowledgeBase.class)
class FaqTests {

	@TempDir
	static Path temp;

	@Autowired
	MockMvcTester pages;

	@DynamicPropertySource
	static void sample(DynamicPropertyRegistry settings) {
		SampleFolder.copiedTo(temp)
			.replace("topics/onset.md", "title: When it starts to work", "title: Lines & <b>the</b> \"first\" days")
			.replace("topics/onset.md", "takes about 2 weeks.", "takes about 2 weeks. </script><script>alert(1)</script>");
		settings.add("glabella.knowledge.folder", temp::toString);
	}

	@Test
	void showsEveryAnswerUnderItsHeading() {
		var page = page("/faq");
		assertThat(page).containsSubsequence("<h1>Questions about BOTOX</h1>", ">Afterwards</h2>", "id=\"onset\"", "id=\"duration\"", ">Day to day</h2>", "id=\"makeup-after\"");
		assertThat(page).contains("<p>BOTOX® usually lasts 3 to 4 months.", "<strong>little by little</strong>", "call +1 213 555 0100.", "Wait until the next morning.");
	}

	@Test
	void saysHonestlyThatNobodyReviewedIt() {
		assertThat(page("/faq")).contains("Not yet reviewed by a clinician").doesNotContain("Reviewed by");
	}

	@Test
	void namesTheSources() {
		assertThat(page("/faq/duration")).contains("<a href=\"https://www.fda.gov/label\">The label</a>", ", FDA, 2024", "Lines &amp; wrinkles &lt;explained&gt;", ", Academy of Dermatology<");
	}

	@Test
	void tellsSearchEnginesInJsonThatParses() {
		var data = data(page("/faq"));
		assertThat(data.get("@type").asString()).isEqualTo("FAQPage");
		assertThat(data.get("mainEntity")).hasSize(3);
		var onset = data.get("mainEntity").get(0);
		assertThat(onset.get("name").asString()).isEqualTo("Lines & <b>the</b> \"first\" days");
		assertThat(onset.get("acceptedAnswer").get("text").asString()).contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
		assertThat(data(page("/faq/onset")).get("mainEntity")).hasSize(1);
	}

	@Test
	void letsNoTextBecomeMarkupOrScript() {
		assertThat(page("/faq") + page("/faq/onset")).doesNotContain("<script>alert", "<b>the</b>").contains("Lines &amp; &lt;b&gt;the&lt;/b&gt; &quot;first&quot; days");
		assertThat(page("/faq").split("<script", -1)).as("only the data").hasSize(2);
	}

	@Test
	void offersWhatMayInterestNext() {
		assertThat(page("/faq/duration")).containsSubsequence("<h1>How long results last</h1>", "You may also want to know", "href=\"/faq/onset\"", "href=\"/faq/makeup-after\"");
	}

	@Test
	void hasAPageOfItsOwnForAnAddressWithoutAnAnswer() {
		assertThat(pages.get().uri("/faq/no-such-thing")).hasStatus(404).bodyText().contains("There is no answer at this address", "href=\"/faq\"");
	}

	private String page(String address) {
		var result = pages.get().uri(address).exchange();
		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("text/html");
		return body(result);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static JsonNode data(String page) {
		var start = page.indexOf("<script type=\"application/ld+json\">") + "<script type=\"application/ld+json\">".length();
		return new JsonMapper().readTree(page.substring(start, page.indexOf("</script>", start)));
	}
}

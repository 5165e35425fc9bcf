package dev.glabella.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.SampleFolder;

@WebMvcTest(FaqController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(KnowledgeBase.class)
class FaqWithholdingTests {

	private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

	@TempDir
	static Path temp;

	@Autowired
	MockMvcTester pages;

	@DynamicPropertySource
	static void onlyOnsetIsSigned(DynamicPropertyRegistry settings) {
		SampleFolder.copiedTo(temp).replace("clinic.yaml", "withhold-unsigned: false", "withhold-unsigned: true").write("reviews.yaml",
			"- {topic: onset, by: Dr. Ada Byron, on: " + YESTERDAY + ", hash: " + Review.hashOf(SampleFolder.knowledge().topic("onset").orElseThrow()) + "}");
		settings.add("glabella.knowledge.folder", temp::toString);
	}

	@Test
	void showsOnlySignedAnswersAndWhoSignedThem() {
		assertThat(pages.get().uri("/faq")).bodyText().contains("id=\"onset\"", "Reviewed by Dr. Ada Byron on ")
			.doesNotContain("id=\"duration\"", "Day to day", "Not yet reviewed");
	}

	@Test
	void hasNoPageForAWithheldAnswerAndNoLinkToOne() {
		assertThat(pages.get().uri("/faq/duration")).hasStatus(404);
		assertThat(pages.get().uri("/faq/onset")).hasStatusOk().bodyText().doesNotContain("/faq/duration", "You may also want to know");
	}
}

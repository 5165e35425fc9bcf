package dev.glabella.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.accounts.Role;
import dev.glabella.editorial.EditorialTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clinician reads and signs a topic, and tries a question. */
@NullUnmarked
class ContentDeskJourneyTests extends EditorialTest {

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	static void startBrowser() {
		browser = Browser.orSkip();
	}

	@AfterAll
	static void stopBrowser() {
		if (browser != null) browser.close();
	}

	@Test
	void readsSignsAndTriesAQuestion() {
		var page = signedIn(1280, ColorScheme.LIGHT);
		page.navigate(address("/admin/knowledge"));
		assertThat(page.locator("tr[data-id]:visible")).hasCount(base.current().topics().size());
		page.getByLabel("Find").fill("when it starts");
		assertThat(page.locator("#shown")).hasText("1 of " + base.current().topics().size() + " topics");
		check(page, "overview-1280");
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("When it starts to work")).click();
		check(page, "topic-1280");
		page.getByLabel("I have read this text").check();
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign off")).click();
		assertThat(page.getByText("Signed. Visitors read")).isVisible();
		check(page, "signed-1280");
		page.navigate(address("/faq/onset"));
		assertThat(page.getByText("Reviewed by Dr. Clinician on")).isVisible();
		assertThat(complaints).isEmpty();
	}

	@Test
	void triesQuestionsByKeyboard() {
		var page = signedIn(1280, ColorScheme.LIGHT);
		page.navigate(address("/admin/knowledge"));
		var box = page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Try a question"));
		box.focus();
		page.keyboard().press("Enter");
		assertThat(page.getByText("Type a question first.")).isVisible();
		page.keyboard().type("is the needle painful?");
		page.keyboard().press("Enter");
		assertThat(page.getByText("Most people feel a short sting")).isVisible();
		assertThat(page.getByText("Why not the runner-up")).isVisible();
		assertThat(page.getByText("Answer: Does it hurt").first()).isVisible();
		check(page, "tried-1280");
		assertThat(complaints).isEmpty();
	}

	@Test
	void fitsAPhoneAndTheDark() {
		for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
			var page = signedIn(390, scheme);
			page.navigate(address("/admin/knowledge"));
			page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Try a question")).fill("I have trouble breathing");
			page.keyboard().press("Enter");
			assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Call 911 now"))).isVisible();
			check(page, "overview-390-" + scheme);
			page.navigate(address("/admin/knowledge/onset"));
			check(page, "topic-390-" + scheme);
			page.setViewportSize(320, 800);
			for (var path : new String[] {"/admin/knowledge/onset", "/admin/knowledge"}) {
				page.navigate(address(path));
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path + " at 320 px").isLessThanOrEqualTo(320);
			}
		}
		assertThat(complaints).isEmpty();
	}

	private Page signedIn(int width, ColorScheme scheme) {
		var page = browser.page(width, scheme, complaints);
		Browser.signIn(page, port, email(Role.CLINICIAN), PASSWORD);
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + port + path;
	}

	private static void check(Page page, String state) {
		Axe.check(page, "content-" + state, true);
	}
}

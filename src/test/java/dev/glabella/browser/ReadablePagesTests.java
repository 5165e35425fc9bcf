package dev.glabella.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that need no script: the FAQ, and what stands where there is no page. */
@NullUnmarked
class ReadablePagesTests extends SiteTests {

	@ParameterizedTest
	@CsvSource({"320, 640, LIGHT", "320, 640, DARK", "1280, 800, LIGHT", "1280, 800, DARK"})
	void haveNoFlawThatAxeFindsAndNoSidewaysScrolling(int width, int height, ColorScheme scheme) {
		for (var path : new String[] {"/faq", "/faq/duration", "/faq/no-such-thing", "/no-such-page"}) {
			var page = open(path, width, height, scheme);
			page.locator("summary").evaluateAll("all => all.forEach(one => one.click())");
			Axe.assertNoViolations(page, path);
			assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).as(path).isEqualTo(true);
		}
	}

	@Test
	void leadFromTheContentsToTheAnswer() {
		var page = open("/faq", 390, 844, ColorScheme.LIGHT);
		page.locator(".contents summary").first().click();
		page.locator(".contents").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("How long results last")).click();
		assertThat(page.locator("#duration h3")).isInViewport();
	}

	@Test
	void leadOnWhereThereIsNoPage() {
		var page = open("/no-such-page");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("There is no page at this address"))).isVisible();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask the assistant")).click();
		assertThat(Panel.of(page).field()).isVisible();
	}
}

package dev.glabella.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.chat.StaffChat;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The button on a clinic's own page. */
@NullUnmarked
class LauncherTests extends SiteTests {

	@Autowired
	StaffChat staff;
	@Autowired
	JdbcClient jdbc;

	@Test
	void opensThePanelAndReturnsTheFocusWhenItCloses() {
		var page = open("/demo");
		launcher(page).press("Enter");
		assertThat(launcher(page)).hasAttribute("aria-expanded", "true");
		var panel = Panel.in(page.frameLocator("iframe"));
		assertThat(panel.field()).isFocused();
		panel.field().press("Escape");
		assertThat(launcher(page)).hasAttribute("aria-expanded", "false");
		assertThat(launcher(page)).isFocused();
	}

	@Test
	void coversTheWholePhoneAndClosesWithItsOwnButton() {
		var page = open("/demo", 390, 844, ColorScheme.LIGHT);
		launcher(page).click();
		var panel = Panel.in(page.frameLocator("iframe"));
		var box = page.locator("#glabella iframe").boundingBox();
		assertThat(box.width).isEqualTo(390);
		assertThat(box.height).isEqualTo(844);
		panel.button("Close the chat").click();
		assertThat(launcher(page)).isFocused();
	}

	@Test
	void leavesThePageBesideThePanelWithinReach() {
		var page = open("/demo");
		launcher(page).click();
		Panel.in(page.frameLocator("iframe")).field().waitFor();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Treatments")).click();
		assertThat(page.url()).endsWith("#treatments");
	}

	@Test
	void countsWhatCameInWhileThePanelWasClosed() {
		var page = open("/demo");
		launcher(page).click();
		var panel = Panel.in(page.frameLocator("iframe")).ask("how long does it last", 1);
		panel.root().press("Escape");
		assertThat(launcher(page)).hasAttribute("aria-expanded", "false");
		staff.claim(jdbc.sql("select max(id) from conversation").query(Long.class).single(), 1, "Maria", "Maria has joined the chat.");
		assertThat(launcher(page)).hasAccessibleName("Ask about BOTOX, 1 new message");
		launcher(page).click();
		assertThat(launcher(page)).hasAccessibleName("Ask about BOTOX");
	}

	@Test
	void ignoresMessagesOfOtherWindows() {
		var page = open("/demo");
		launcher(page).click();
		Panel.in(page.frameLocator("iframe")).field().waitFor();
		page.evaluate("() => { postMessage({ glabella: 'close' }, '*'); postMessage({ glabella: 'unread', count: 7 }, '*'); }");
		page.evaluate("() => new Promise(requestAnimationFrame)");
		assertThat(launcher(page)).hasAttribute("aria-expanded", "true");
	}

	private static Locator launcher(Page page) {
		return page.locator("#glabella button");
	}
}

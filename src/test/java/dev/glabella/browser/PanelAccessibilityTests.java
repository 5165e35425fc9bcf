package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every state of the panel, narrow and wide, light and dark. */
@NullUnmarked
class PanelAccessibilityTests extends SiteTests {

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({"320, 640, LIGHT", "320, 640, DARK", "1280, 800, LIGHT", "1280, 800, DARK"})
	void hasNoFlawThatAxeFindsAndNoSidewaysScrolling(int width, int height, ColorScheme scheme) {
		for (var state : states().entrySet()) {
			var page = open("/", width, height, scheme);
			state.getValue().accept(page);
			Axe.assertNoViolations(page, state.getKey());
			assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).as(state.getKey()).isEqualTo(true);
			assertThat(page.locator("gl-panel .log").evaluateAll("logs => logs.every(log => log.scrollWidth <= log.clientWidth)"))
					.as(state.getKey()).isEqualTo(true);
			page.context().close();
		}
	}

	@ParameterizedTest
	@CsvSource({"390, 844, LIGHT", "1280, 800, DARK"})
	void launcherAndFrameHaveNoFlawThatAxeFinds(int width, int height, ColorScheme scheme) {
		var page = open("/demo", width, height, scheme);
		page.locator("#glabella button").waitFor();
		Axe.assertNoViolations(page, "closed");
		page.locator("#glabella button").click();
		Panel.in(page.frameLocator("iframe")).ask("how long does it last", 1);
		Axe.assertNoViolations(page, "open");
	}

	@Test
	void standsWithForcedColoursAndWithoutMotion() {
		var page = open("/");
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE).setReducedMotion(ReducedMotion.REDUCE));
		Panel.of(page).ask("how long does it last", 1).ask("I can not breathe", 2);
		Axe.assertNoViolations(page, "forced colours");
	}

	@Test
	void isUsedByKeysAlone() {
		var page = open("/");
		var panel = Panel.of(page);
		panel.field().waitFor();
		panel.button("How long results last").focus();
		page.keyboard().press("Enter");
		panel.answers().first().waitFor();
		assertThat(page.evaluate("() => document.activeElement.shadowRoot.activeElement.getAttribute('aria-label')")).isEqualTo("Conversation");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(panel.root().locator("details").first().evaluate("details => details.open")).isEqualTo(true);
	}

	@Test
	void givesTheVisitorTargetsOf44Pixels() {
		var page = open("/", 390, 844, ColorScheme.LIGHT);
		Panel.of(page).ask("how long does it last", 1);
		var small = page.locator("gl-panel button, gl-panel summary, gl-panel a.action").evaluateAll("""
				all => all.filter(one => one.checkVisibility()).map(one => [one.textContent.trim(), one.getBoundingClientRect()])
					.filter(([, box]) => box.width < 44 || box.height < 43.5).map(([text, box]) => text + ' ' + box.width + 'x' + box.height)
				""");
		assertThat(small).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
	}

	private Map<String, Consumer<Page>> states() {
		var states = new LinkedHashMap<String, Consumer<Page>>();
		states.put("first screen", page -> Panel.of(page).field().waitFor());
		states.put("answer, opened", page -> {
			Panel.of(page).ask("how long does it last", 1);
			page.locator("gl-panel summary").evaluateAll("all => all.forEach(one => one.click())");
		});
		states.put("several answers", page -> Panel.of(page).ask("several things", 1));
		states.put("choices", page -> Panel.of(page).ask("marks", 1));
		states.put("urgent", page -> Panel.of(page).ask("I can not breathe", 1));
		states.put("same day", page -> Panel.of(page).ask("my lid droops", 1));
		states.put("waiting, and wrote again", page -> {
			Panel.of(page).ask("a person please", 1).say("are you there");
			page.locator("gl-panel .unanswered").waitFor();
		});
		states.put("notice, opened again", page -> {
			Panel.of(page).ask("hello", 1);
			page.locator("gl-panel .notice button").click();
		});
		states.put("declined", page -> Panel.of(page).ask("pizza", 1));
		states.put("contact form with errors", page -> {
			var panel = Panel.of(page).ask("a person please", 1);
			panel.button("Leave your name and number").click();
			panel.button("Send to the team").click();
		});
		states.put("long words, another direction", page -> Panel.of(page).ask("שלום ".repeat(30) + "w".repeat(300) + " https://example.org/" + "a".repeat(200), 1));
		states.put("too long", page -> Panel.of(page).field().fill("x".repeat(4200)));
		states.put("offline", page -> {
			Panel.of(page).ask("hello", 1);
			page.context().setOffline(true);
			page.locator("gl-panel .strip").waitFor();
			Panel.of(page).say("are you there");
		});
		states.put("privacy", page -> {
			var panel = Panel.of(page).ask("hello", 1);
			panel.button("Privacy and options").click();
			panel.button("Delete my chat").click();
		});
		states.put("code for another device", page -> {
			var panel = Panel.of(page).ask("hello", 1);
			panel.button("Privacy and options").click();
			panel.button("Continue on another device").click();
			page.locator("gl-elsewhere .code").waitFor();
		});
		states.put("code of another device", page -> {
			Panel.of(page).button("Privacy and options").click();
			Panel.of(page).button("I have a code").click();
			page.keyboard().type("wrong");
			page.keyboard().press("Enter");
			page.locator("gl-elsewhere .problem").waitFor();
		});
		states.put("deleted", page -> {
			var panel = Panel.of(page).ask("hello", 1);
			panel.button("Privacy and options").click();
			panel.button("Delete my chat").click();
			panel.button("Yes, delete it").click();
			panel.heading("Your chat is deleted").waitFor();
		});
		states.put("ended", page -> {
			var panel = Panel.of(page).ask("hello", 1);
			jdbc.sql("update conversation set owner = 'CLOSED', version = version + 1").update();
			page.reload();
			panel.heading("This chat has ended").waitFor();
		});
		return states;
	}
}

package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;

/** Checks a page, its frames and shadow roots included, against every rule of axe. */
public class Axe {

	private Axe() {}

	public static void assertNoViolations(Page page, String state) {
		var targetSize = new AxeRuleOptions();
		targetSize.setEnabled(true);   // off by default
		var options = new AxeRunOptions();
		options.setRules(Map.of("target-size", targetSize));
		var results = new AxeBuilder(page).options(options).analyze();
		assertThat(results.getViolations()).as(state).extracting(Axe::describe).isEmpty();
	}

	/** The same, and leaves a picture of what can be seen, or of the whole page, under {@code target/screenshots}. */
	public static void check(Page page, String state, boolean whole) {
		assertNoViolations(page, state);
		page.screenshot(new ScreenshotOptions().setFullPage(whole).setPath(Path.of("target/screenshots/" + state + ".png")));
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).toList();
	}
}

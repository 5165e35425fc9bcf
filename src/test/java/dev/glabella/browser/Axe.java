package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

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

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).toList();
	}
}

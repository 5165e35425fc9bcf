package dev.glabella.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The panel as a visitor uses it: what can be read and pressed, and nothing of how it is built. */
record Panel(Locator root) {

	static Panel of(Page page) {
		return new Panel(page.locator("gl-panel"));
	}

	static Panel in(FrameLocator frame) {
		return new Panel(frame.locator("gl-panel"));
	}

	Panel say(String text) {
		field().fill(text);
		field().press("Enter");
		return this;
	}

	/** Asks, and waits until so many messages of the other side stand there. */
	Panel ask(String text, int answers) {
		say(text);
		answers().nth(answers - 1).waitFor();
		return this;
	}

	Locator field() {
		return root.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^(Ask about|Write a message)")));
	}

	Locator answers() {
		return root.locator("gl-answer");
	}

	Locator messages() {
		return root.locator("gl-message");
	}

	Locator button(String name) {
		return root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
	}

	Locator textbox(String name) {
		return root.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(name));
	}

	Locator heading(String name) {
		return root.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name));
	}

	Locator news() {
		return root.getByRole(AriaRole.LOG);
	}
}

package dev.glabella.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium of this machine. */
public record Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

	private static final List<String> USUAL = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
			"/usr/bin/google-chrome-stable", "/opt/google/chrome/chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium", "C:/Program Files/Google/Chrome/Application/chrome.exe");
	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** A busy machine is slow, and a test that fails for that says nothing. */
	private static final int PATIENCE = 20_000;

	/** Starts one, or skips the test and says why. */
	public static Browser orSkip() {
		var executable = found();
		Assumptions.assumeTrue(executable.isPresent(), "No Chrome or Chromium here; name one in CHROME_PATH to run the browser tests");
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Browser(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable.get()).setArgs(FLAGS)));
	}

	/**
	 * A window of somebody else, without motion.
	 * @param complaints gets what the page itself finds wrong
	 */
	public Page page(int width, ColorScheme scheme, List<String> complaints) {
		var page = chromium.newContext(new NewContextOptions().setViewportSize(width, width < 500 ? 844 : 900).setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE)).newPage();
		page.onPageError(complaints::add);
		page.onConsoleMessage(message -> {
			if (message.type().equals("error")) complaints.add(message.text());
		});
		return page;
	}

	/** Signs one of the staff in. */
	public static void signIn(Page page, int port, String email, String password) {
		page.navigate("http://localhost:" + port + "/sign-in");
		page.locator("input[type=email]").fill(email);
		page.locator("input[type=password]").fill(password);
		page.keyboard().press("Enter");
		page.waitForURL(url -> !url.contains("/sign-in"));
	}

	private static Optional<Path> found() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROME_PATH")), USUAL.stream()).filter(Objects::nonNull).map(Path::of)
				.filter(Files::isExecutable).findFirst();
	}

	@Override
	public void close() {
		chromium.close();
		playwright.close();
	}
}

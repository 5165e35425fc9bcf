package dev.glabella.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium of this machine. */
public record Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

	private static final List<String> USUAL = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
			"/usr/bin/google-chrome-stable", "/opt/google/chrome/chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium", "C:/Program Files/Google/Chrome/Application/chrome.exe");
	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** Starts one, or skips the test and says why. */
	public static Browser orSkip() {
		var executable = found();
		Assumptions.assumeTrue(executable.isPresent(), "No Chrome or Chromium here; name one in CHROME_PATH to run the browser tests");
		var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Browser(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable.get()).setArgs(FLAGS)));
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

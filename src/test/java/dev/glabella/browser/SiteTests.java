package dev.glabella.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.glabella.knowledge.SampleFolder;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the browser tests share: the server, the browser, and a fresh profile for each page. */
@NullUnmarked
@SpringBootTest(classes = PanelServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"glabella.site.suggested=duration,onset,makeup-after", "glabella.chat.visits-per-minute=100000", "glabella.chat.message-burst=60"})
abstract class SiteTests {

	private static Browser browser;

	@LocalServerPort
	int port;

	private final List<Page> pages = new ArrayList<>();
	/** What the pages of this test complained about: script errors and refusals of the content policy. */
	final List<String> complaints = new ArrayList<>();

	@DynamicPropertySource
	static void content(DynamicPropertyRegistry settings) {
		settings.add("glabella.knowledge.folder", SiteTests::folder);
	}

	@BeforeAll
	static void startBrowser() {
		browser = Browser.orSkip();
	}

	@AfterAll
	static void stopBrowser() {
		if (browser != null) browser.close();
	}

	@AfterEach
	void closePages() {
		pages.forEach(page -> page.context().close());
	}

	Page open(String path) {
		return open(path, 1280, 800, ColorScheme.LIGHT);
	}

	Page open(String path, int width, int height, ColorScheme scheme) {
		var page = blank(width, height, scheme);
		page.navigate("http://localhost:" + port + path);
		return page;
	}

	Page blank(int width, int height, ColorScheme scheme) {
		// Without motion a box that is measured stands where it will stay.
		var page = browser.chromium().newContext(new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme)
				.setReducedMotion(ReducedMotion.REDUCE)).newPage();
		page.onPageError(complaints::add);
		page.onConsoleMessage(message -> {
			if (message.type().equals("error") && !message.text().contains("net::ERR")) complaints.add(message.text());
		});
		pages.add(page);
		return page;
	}

	private static Path folder() {
		try (var replies = SiteTests.class.getResourceAsStream("replies.yaml")) {
			return SampleFolder.copiedTo(Files.createTempDirectory("glabella-knowledge"))
					.write("replies.yaml", new String(replies.readAllBytes(), StandardCharsets.UTF_8)).path();
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}
}

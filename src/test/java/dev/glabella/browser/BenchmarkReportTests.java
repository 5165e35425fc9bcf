package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.benchmark.SampleResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkReportTests {

	@TempDir
	static Path temp;
	private static Browser browser;
	private static Path report;

	@BeforeAll
	static void write() throws IOException {
		browser = Browser.orSkip();
		report = temp.resolve("report.html");
		SampleResult.hostile().writeReport(report);
	}

	@AfterAll
	static void close() {
		if (browser != null) browser.close();
	}

	@ParameterizedTest
	@CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK", "320,LIGHT"})
	void isAccessibleFitsTheScreenAndAsksForNothing(int width, ColorScheme scheme) {
		try (var context = browser.chromium().newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
			var page = context.newPage();
			var requests = new ArrayList<String>();
			var complaints = new ArrayList<String>();
			page.onRequest(request -> requests.add(request.url()));
			page.onConsoleMessage(message -> complaints.add(message.text()));
			page.navigate(report.toUri().toString());
			openAll(page);
			assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("sideways scrolling").isEqualTo(0);
			assertThat(requests).containsExactly(report.toUri().toString());
			assertThat(complaints).isEmpty();
			Axe.assertNoViolations(page, width + " " + scheme);
		}
	}

	private static void openAll(Page page) {
		page.locator("summary").all().forEach(summary -> summary.click());
	}
}

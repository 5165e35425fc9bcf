package dev.glabella.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.browser.Axe;
import dev.glabella.browser.Browser;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A good, an average and a dangerous trainee ({@code three-trainees.csv}) play the same case in a real browser, and come out in that order. */
@NullUnmarked
class BandsJourneyTests extends TrainingTest {

	private static final int MOST_REPLIES = 30;
	private static final List<String> TRAINEES = List.of("good", "average", "dangerous");

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	@Autowired
	PracticeBook book;
	@Autowired
	Practising practising;

	@BeforeAll
	static void startBrowser() {
		browser = Browser.orSkip();
	}

	@AfterAll
	static void stopBrowser() {
		if (browser != null) browser.close();
	}

	@ParameterizedTest
	@ValueSource(strings = {"will-i-look-frozen", "is-it-a-poison", "safe-for-everyone", "bit-hoarse"})
	void tellsAGoodAnAverageAndADangerousTraineeApart(String scenario) throws IOException {
		var sessions = sessions(scenario);
		assertThat(sessions.get("good").band()).isEqualTo(Band.READY);
		assertThat(sessions.get("average").band()).isIn(Band.NEARLY, Band.AGAIN);
		assertThat(sessions.get("dangerous").band()).isEqualTo(Band.STOP);
	}

	private Map<String, Session> sessions(String scenario) throws IOException {
		var sessions = new HashMap<String, Session>();
		for (var trainee : TRAINEES) {
			var session = play(scenario, trainee);
			System.out.printf("%s, %s: %s %.2f, ending %s%n", scenario, trainee, session.band(), session.score(), session.ending());
			sessions.put(trainee, session);
		}
		assertThat(complaints).isEmpty();
		return sessions;
	}

	private Session play(String scenario, String trainee) throws IOException {
		var words = replies(scenario, trainee);
		long id = practising.start(nina, scenario, Mode.REAL, List.of());
		var page = browser.page(1440, ColorScheme.LIGHT, complaints);
		Browser.signIn(page, port, "nina@clinic.example", PASSWORD);
		page.navigate("http://localhost:" + port + "/training/sessions/" + id);
		for (int i = 0; i < MOST_REPLIES && !book.find(id).orElseThrow().isOver(); i++) say(page, id, words);
		page.getByText("See how it went").click();
		page.locator(".band").waitFor();
		Axe.check(page, "bands-" + scenario + "-" + trainee, true);
		page.context().close();
		return book.find(id).orElseThrow();
	}

	/** Answers what the patient says now; what was said once to a question is not said again. */
	private void say(Page page, long id, Map<String, String> words) {
		var exchanges = book.exchanges(id);
		var node = exchanges.getLast().node();
		boolean again = exchanges.stream().filter(exchange -> exchange.node().equals(node)).count() > 1;
		page.locator("textarea").first().fill(again ? words.get("*") : words.getOrDefault(node, words.get("*")));
		page.locator("textarea").first().press("Enter");
		page.waitForCondition(() -> book.find(id).orElseThrow().isOver() || book.exchanges(id).size() > exchanges.size(), new Page.WaitForConditionOptions().setTimeout(60_000));
		page.waitForCondition(() -> page.locator("gl-desk-chat .hint").textContent().isBlank(), new Page.WaitForConditionOptions().setTimeout(60_000));
	}

	private static Map<String, String> replies(String scenario, String trainee) throws IOException {
		var replies = new HashMap<String, String>();
		try (var reader = Files.newBufferedReader(Path.of("src/test/resources/three-trainees.csv"), StandardCharsets.UTF_8)) {
			CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream().filter(row -> row.get("case").equals(scenario)).forEach(row -> replies.put(row.get("node"), row.get(trainee)));
		}
		return replies;
	}
}

package dev.glabella.insights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.accounts.Role;
import dev.glabella.browser.Axe;
import dev.glabella.browser.Browser;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A supervisor looks at a month and at what went unanswered in it. */
@NullUnmarked
class InsightsJourneyTests extends InsightsTest {

	private static final List<String> REASONS = List.of("asked", "asked", "booking", "unsure", "personal", "office", "safety", "repeated");
	private static final List<String> OUTCOMES = List.of("answered", "answered", "booked", "call-back", "no-reply", "sent-to-care");
	private static final List<String> MISSES = List.of("do you take insurance", "is it covered by my insurance?", "will insurance pay for any of it", "are dogs allowed inside", "can I bring my dog",
			"how much discomfort is there at the very end of it all", "do you sell gift cards", "Do you do laser hair removal?", "laser for hair on my face", "هل تقبلون التأمين");

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	static void startBrowser() {
		browser = Browser.orSkip();
	}

	@AfterAll
	static void stopBrowser() {
		if (browser != null) browser.close();
	}

	@Test
	void showsAMonthInBothSchemesAndOnEveryWidth() {
		aMonth();
		for (int width : new int[] {1440, 1024, 390}) {
			for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
				var page = signedIn(width, scheme);
				page.navigate(address("/insights"));
				assertThat(page.locator("gl-plot canvas")).hasCount(2);
				check(page, "numbers-" + width + "-" + scheme);
				page.navigate(address("/insights/questions"));
				assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("do you take insurance").setExact(true)).or(page.getByText("is it covered by my insurance?")).first()).isVisible();
				check(page, "questions-" + width + "-" + scheme);
				page.context().close();
			}
		}
		assertThat(complaints).isEmpty();
	}

	@Test
	void showsThatNothingHappenedYet() {
		for (int width : new int[] {1440, 390}) {
			for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
				var page = signedIn(width, scheme);
				page.navigate(address("/insights"));
				check(page, "empty-" + width + "-" + scheme);
				page.navigate(address("/insights/questions?from=2026-11-20&until=2026-11-01"));
				assertThat(page.getByRole(AriaRole.ALERT)).containsText("The last day is before the first one.");
				check(page, "wrong-days-" + width + "-" + scheme);
				page.context().close();
			}
		}
		assertThat(complaints).isEmpty();
	}

	@Test
	void isUsedByKeyboardAndFollowsSizeAndScheme() {
		aMonth();
		var page = signedIn(1024, ColorScheme.LIGHT);
		page.navigate(address("/insights"));
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("7 days")).focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("[aria-current=true]")).hasText("7 days");
		assertThat(page.locator("gl-plot details").first()).not().hasAttribute("open", "");
		page.locator("gl-plot summary").first().focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("gl-plot details tbody tr").first()).isVisible();
		assertThat(page.locator("gl-plot").first().locator("details tbody tr")).hasCount(7);
		page.locator("gl-plot .u-over").first().hover();
		assertThat(page.locator("gl-plot .u-legend").first()).containsText("Nov 20, 2026");
		var light = picture(page);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		page.waitForFunction("before => document.querySelector('gl-plot canvas').toDataURL() !== before", light);
		page.setViewportSize(320, 800);
		page.waitForFunction("() => document.querySelector('gl-plot canvas').getBoundingClientRect().width <= 320");
		assertThat(tooWide(page)).isEmpty();
		page.navigate(address("/insights/questions"));
		assertThat(tooWide(page)).isEmpty();
		assertThat(complaints).isEmpty();
	}

	@Test
	void needsNoScripts() {
		aMonth();
		var page = browser.chromium().newContext(new NewContextOptions().setViewportSize(1024, 900).setJavaScriptEnabled(false)).newPage();
		signIn(page);
		page.navigate(address("/insights"));
		assertThat(page.locator("gl-plot details tbody tr").first()).isVisible();
		page.getByLabel("First day").fill("2026-11-20");
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show")).click();
		assertThat(page.locator("gl-plot").first().locator("details tbody tr")).hasCount(4);
	}

	private void aMonth() {
		var random = new Random(7);
		var topics = base.current().topics();
		for (int day = 0; day < 30; day++) {
			int conversations = day % 7 < 2 ? 2 + random.nextInt(3) : 4 + random.nextInt(8);
			for (int i = 0; i < conversations; i++) {
				var at = clock.instant().minus(Duration.ofDays(day)).minusSeconds(random.nextInt(12_000));
				boolean handedOver = random.nextInt(4) == 0;
				boolean missed = random.nextInt(5) == 0;
				var topic = topics.get((int) (topics.size() * random.nextDouble() * random.nextDouble()));
				long id = counted(at, missed ? MISSES.get(random.nextInt(MISSES.size())) : topic.questions().get(random.nextInt(topic.questions().size())), handedOver ? at : null);
				replied(id, at, missed ? random.nextBoolean() ? "decline" : "clarify" : "answer", missed ? null : topic.id(), null, random.nextInt(3) == 0 ? Boolean.valueOf(random.nextInt(6) > 0) : null);
				if (handedOver) handOff(id, random);
			}
		}
	}

	private void handOff(long id, Random random) {
		var reason = REASONS.get(random.nextInt(REASONS.size()));
		var asked = jdbc.sql("select asked_at from counted_conversation where conversation = :id").param("id", id).query(OffsetDateTime.class).single().toInstant();
		int fate = random.nextInt(10);
		Integer replied = fate < 8 ? Integer.valueOf(fate < 6 ? 10 + random.nextInt(100) : 130 + random.nextInt(600)) : null;
		handOff(id, reason, reason.equals("safety"), asked, replied, 900, replied != null ? OUTCOMES.get(random.nextInt(OUTCOMES.size())) : fate == 8 ? "unanswered" : "left",
				replied != null && random.nextInt(3) > 0 ? Integer.valueOf(5 - random.nextInt(3)) : null);
	}

	private Page signedIn(int width, ColorScheme scheme) {
		var page = browser.page(width, scheme, complaints);
		signIn(page);
		return page;
	}

	private void signIn(Page page) {
		Browser.signIn(page, port, email(Role.SUPERVISOR), PASSWORD);
	}

	/** What reaches beyond the right edge, unless it scrolls by itself. */
	private static List<?> tooWide(Page page) {
		return (List<?>) page.evaluate("""
				() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
					.filter(one => one.getBoundingClientRect().right > innerWidth && !one.closest('.table')).map(one => one.outerHTML.slice(0, 120))
				""");
	}

	private static String picture(Page page) {
		return (String) page.evaluate("document.querySelector('gl-plot canvas').toDataURL()");
	}

	private String address(String path) {
		return "http://localhost:" + port + path;
	}

	private static void check(Page page, String state) {
		Axe.check(page, "insights-" + state.toLowerCase(), true);
	}
}

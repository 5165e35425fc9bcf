package dev.glabella.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.accounts.StaffMember;
import dev.glabella.browser.Axe;
import dev.glabella.browser.Browser;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole talks with simulated patients, in a real browser. */
@NullUnmarked
class TrainingJourneyTests extends TrainingTest {

	private static final List<String> GOOD = List.of(
			"That's a very natural worry, nobody wants their friends to notice. The aim is to soften the lines while you keep your natural expression. Now and then a brow can sit low or look uneven, and nothing dissolves it, so it has to wear off, usually after 3 to 4 months. What would you like people to see, and is there a date you have in mind?",
			"How lovely, congratulations! I can see why the photos make you nervous. The full effect takes about two weeks, and a bruise may last one to two weeks, so about two weeks before the day is the latest most people plan it. The clinician decides with you whether it fits. How would you feel about a consultation this week?",
			"Good question. Most people see a change in 3 to 7 days, and the full effect takes about 2 weeks.",
			"A small bruise is possible: in trials about 3 in 100 people had one. It may last 1 to 2 weeks. Please tell us about everything you take, such as aspirin or blood thinners, and don't stop anything on your own.",
			"It usually lasts about 3 to 4 months. It is temporary, so the lines slowly come back.",
			"Two weeks is the usual time to judge the result. The clinician goes over your aims with you before treatment. What else matters to you?");

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

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

	@Test
	void leadsATraineeFromTheCaseToTheDebriefAndOn() {
		var page = signedIn(nina, 1440, ColorScheme.LIGHT);
		check(page, "training-cases-1440");
		var card = page.locator(".case").filter(new FilterOptions().setHasText("Will I look frozen?"));
		card.getByText("Start", new GetByTextOptions().setExact(true)).click();
		check(page, "training-start-1440");
		card.getByRole(AriaRole.BUTTON).click();
		assertThat(page.locator("gl-practice")).containsText("Your goal");
		check(page, "training-talk-1440");

		say(page, "I understand. You will look great, guaranteed, nobody will notice anything.");
		assertThat(page.locator("gl-practice")).containsText("Note by your coach");
		check(page, "training-hint-1440");
		page.getByText("Take my last reply back").click();
		assertThat(page.locator("gl-practice")).not().containsText("guaranteed");

		page.getByText("Look it up").click();
		page.getByLabel("Search the approved answers").fill("natural");
		page.locator("gl-look-up summary").first().click();
		check(page, "training-look-up-1440");
		page.getByText("Look it up").click();

		say(page, GOOD.getFirst());
		page.reload();
		assertThat(page.locator("gl-practice")).containsText("soften the lines");
		talk(page, GOOD.subList(1, GOOD.size()));
		page.getByText("See how it went").click();
		assertThat(page.locator(".band")).containsText("Keep");
		check(page, "debrief-1440");
		page.locator("#filters button").nth(1).click();
		page.locator("details.mark summary").first().click();
		page.getByText("I see it otherwise").first().click();
		page.locator("input[name=words]").first().fill("I did say it");
		page.getByText("Send to the supervisor").first().click();
		assertThat(page.getByText("Sent to the supervisor.").first()).isAttached();
		page.getByText("Try this reply again").first().click();
		page.locator("textarea[name=text]").first().fill(GOOD.getFirst());
		page.getByText("Mark it").first().click();
		assertThat(page.getByText("This time:")).isVisible();
		page.setViewportSize(390, 844);
		check(page, "debrief-390");

		page.navigate(address("/training/progress"));
		check(page, "progress-390");
		page.setViewportSize(1440, 900);
		check(page, "progress-1440");
		jdbc.sql("update review_card set due_at = reviewed_at").update();
		page.navigate(address("/training"));
		assertThat(page.getByText("Your last talks")).isVisible();
		page.getByText("Review now").click();
		page.getByLabel("Your answer").fill("It usually lasts about three to four months.");
		page.getByText("Answer", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.getByText("Approved:")).isVisible();
		check(page, "review-1440");

		var supervisor = signedIn(sue, 1440, ColorScheme.LIGHT);
		supervisor.navigate(address("/training/team"));
		check(supervisor, "team-1440");
		supervisor.getByText("Nina", new Page.GetByTextOptions().setExact(true)).first().click();
		check(supervisor, "team-session-1440");
		supervisor.locator("details.mark summary").first().click();
		supervisor.getByText("Give another mark").first().click();
		supervisor.getByText("Save", new Page.GetByTextOptions().setExact(true)).first().click();
		assertThat(supervisor.getByText("by Sue").first()).isVisible();
		supervisor.getByText("Reviewed", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(supervisor.getByText("Nothing waits.")).isVisible();
		assertThat(complaints).isEmpty();
	}

	@Test
	void worksOnAPhoneInTheDarkAndByKeyboard() {
		var page = signedIn(nina, 390, ColorScheme.DARK);
		check(page, "training-cases-390-dark");
		var start = page.locator(".case details summary").first();
		start.focus();
		page.keyboard().press("Enter");
		page.locator(".case details[open] button").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("gl-practice")).containsText("Your goal");
		check(page, "training-talk-390-dark");
		page.locator("textarea").first().focus();
		page.keyboard().type("It takes about two weeks.");
		page.keyboard().press("Enter");
		assertThat(page.locator("gl-practice")).containsText("Note by your coach");
		page.getByText("I'd hand this over").click();
		page.getByLabel("What you tell").fill("Our clinician will talk with you about this today.");
		check(page, "training-hand-over-390-dark");
		page.getByText("Hand over and send").click();
		assertThat(page.locator("gl-practice")).containsText("Handed over to the clinician, now");
		page.getByText("End the talk").click();
		page.getByText("See how it went").click();
		assertThat(page.getByText("You ended the talk before it was over.")).isVisible();
		check(page, "debrief-390-dark");
		assertThat(complaints).isEmpty();
	}

	@Test
	void letsASupervisorLookAfterTheTeam() {
		for (var reply : List.of(GOOD.getFirst(), "It can't go wrong, guaranteed.", "It takes about two weeks.", GOOD.getFirst())) run(nina, "will-i-look-frozen", reply);
		run(clara, "bit-hoarse", "Please call 911 now, hoarseness after Botox can be serious.");
		var page = signedIn(sue, 1440, ColorScheme.LIGHT);
		page.navigate(address("/training/team/people"));
		check(page, "team-people-1440");
		page.getByText("Nina", new Page.GetByTextOptions().setExact(true)).click();
		page.getByLabel("Case", new Page.GetByLabelOptions().setExact(true)).selectOption("bit-hoarse");
		page.getByText("Assign", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".todo")).containsText("due");
		page.locator("input[name=seen]").first().check();
		page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.getByText("Seen by Sue").first()).isVisible();
		check(page, "team-person-1440");
		for (var box : page.locator("input[name=seen]").all()) box.check();
		page.getByText("Save and sign").click();
		assertThat(page.getByText("Signed by Sue")).isVisible();

		page.navigate(address("/training/team/map"));
		assertThat(page.locator("table.heat")).containsText(" to ");
		check(page, "team-map-1440");
		page.navigate(address("/training/team"));
		page.locator("table a").first().click();
		page.locator(".exchange").first().getByText("Teach the marking").click();
		page.locator("textarea[name=words]").first().fill("It can't go wrong");
		page.locator("select[name=means]").first().selectOption("CLAIM no-risk");
		check(page, "team-teach-1440");
		page.getByText("Propose to the clinician").first().click();
		page.locator("details.mark").first().evaluate("one => { one.open = true }");
		page.getByText("Give another mark").first().click();
		page.getByText("Save", new Page.GetByTextOptions().setExact(true)).first().click();
		jdbc.sql("update practice set seed = 21").update();   // by this one the first reply is chosen for a person
		page.navigate(address("/training/team/health"));
		page.getByText("Mark them again").click();
		assertThat(page.locator("#cases ~ .table")).isVisible();
		check(page, "team-health-1440");
		page.navigate(address("/training/team/blind"));
		check(page, "team-blind-1440");
		page.setViewportSize(390, 844);
		for (var path : List.of("people", "map", "health")) {
			page.navigate(address("/training/team/" + path));
			check(page, "team-" + path + "-390");
		}

		var clinician = signedIn(clara, 390, ColorScheme.DARK);
		clinician.navigate(address("/training/team/wordings"));
		clinician.getByText("Try it on corrected replies").click();
		assertThat(clinician.getByText("Marks that people changed")).isVisible();
		check(clinician, "wordings-390-dark");
		clinician.getByText("Approve", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(clinician.getByText("Approved by Clara")).isVisible();

		var trainee = signedIn(nina, 390, ColorScheme.LIGHT);
		assertThat(trainee.getByText("Start the real run")).isVisible();
		check(trainee, "training-assigned-390");
		trainee.navigate(address("/training/progress"));
		assertThat(trainee.getByText("Ready to answer patients, says Sue")).isVisible();
		assertThat(complaints).isEmpty();
	}

	/** A real run with one reply, broken off after it. */
	private void run(StaffMember who, String scenario, String reply) {
		long id = practising.start(who, scenario, Mode.REAL, List.of());
		practising.reply(who, id, new Practising.Reply("one", 1, reply, null));
		practising.breakOff(who, id);
	}

	/** Says these until the talk has ended; the last one as often as it takes. */
	private static void talk(Page page, List<String> replies) {
		for (int i = 0; i < 14 && page.getByText("See how it went").count() == 0; i++) say(page, replies.get(Math.min(i, replies.size() - 1)));
	}

	private static void say(Page page, String text) {
		var before = page.locator("gl-desk-chat .log li").count();
		page.locator("textarea").first().fill(text);
		page.locator("textarea").first().press("Enter");
		page.waitForCondition(() -> page.locator("gl-desk-chat .log li").count() > before + 1 && page.locator("gl-desk-chat .hint").textContent().isBlank(), new Page.WaitForConditionOptions().setTimeout(60_000));
	}

	private Page signedIn(StaffMember who, int width, ColorScheme scheme) {
		var page = browser.page(width, scheme, complaints);
		Browser.signIn(page, port, who.name().toLowerCase(Locale.ROOT) + "@clinic.example", PASSWORD);
		page.navigate(address("/training"));
		return page;
	}

	private String address(String path) {
		return "http://localhost:" + port + path;
	}

	private static void check(Page page, String state) {
		Axe.check(page, state, true);
	}
}

package dev.glabella.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.glabella.browser.Axe;
import dev.glabella.browser.Browser;
import dev.glabella.chat.VisitorClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three people at once: a visitor who is handed over, and two of the staff. */
class DeskJourneyTests extends DeskTest {

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
	void handsAVisitorFromTheAssistantToOneAgentToAnotherAndBack() {
		var mariasPage = desk("maria", 1440, ColorScheme.LIGHT);
		var tomsPage = desk("tom", 1024, ColorScheme.DARK);
		assertThat(mariasPage.getByText("Nobody is waiting.")).isVisible();
		check(mariasPage, "desk-empty-1440");

		var visitor = page(390, ColorScheme.LIGHT);
		visitor.navigate("http://localhost:" + port + "/");
		say(visitor, "can I talk to a person please");
		assertThat(visitor.getByText("Waiting for our team")).isVisible();
		for (var staff : List.of(mariasPage, tomsPage)) staff.locator("gl-desk-list button[data-id]").click();
		assertThat(mariasPage.getByText("Also looking: Tom")).isVisible();
		check(mariasPage, "desk-waiting-1440");

		mariasPage.getByText("Claim this chat").click();
		assertThat(visitor.locator("gl-message").getByText("Maria has joined.")).isVisible();
		assertThat(tomsPage.locator("gl-desk-chat header")).containsText("With Maria");
		assertThat(tomsPage.getByText("Claim this chat")).isDisabled();
		composer(mariasPage).fill("Hello, what is it about?");
		assertThat(visitor.getByText("Maria is typing")).isAttached();
		composer(mariasPage).press("Enter");
		assertThat(visitor.locator("gl-message").getByText("Hello, what is it about?")).isVisible();
		say(visitor, "when does it start to work");
		assertThat(mariasPage.locator("gl-desk-chat").getByText("when does it start to work")).isVisible();
		assertThat(visitor.locator(".typing")).hasCount(0);

		mariasPage.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Visitor")).focus();
		mariasPage.keyboard().press("1");
		assertThat(composer(mariasPage)).not().hasValue("");
		mariasPage.reload();
		mariasPage.locator("gl-desk-list button[data-id]").click();
		assertThat(composer(mariasPage)).not().hasValue("");   // a draft survives
		composer(mariasPage).press("Enter");
		mariasPage.getByLabel("Note for colleagues").fill("Wants to know before a wedding");
		mariasPage.getByText("Save the note").click();
		assertThat(tomsPage.getByText("Wants to know before a wedding")).isAttached();
		check(mariasPage, "desk-talking-1440");

		composer(mariasPage).press("/");
		mariasPage.getByLabel("Canned reply").fill("cold");
		assertThat(mariasPage.locator("gl-desk-canned [role=option]")).hasText(Pattern.compile("Cold pack.*Hi there, this is Maria.*", Pattern.DOTALL));
		check(mariasPage, "desk-canned-1440");
		mariasPage.keyboard().press("Enter");
		assertThat(composer(mariasPage)).hasValue("Hi there, this is Maria. A cold pack helps.");
		composer(mariasPage).press("Enter");
		assertThat(visitor.locator("gl-message").getByText("A cold pack helps.")).isVisible();

		mariasPage.getByLabel("Transfer to").selectOption("Tom");
		mariasPage.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Transfer")).click();
		assertThat(visitor.locator("gl-message").getByText("Tom takes over.")).isVisible();
		assertThat(mariasPage.locator("gl-desk-chat header")).containsText("With Tom");
		check(tomsPage, "desk-transferred-1024-dark");
		tomsPage.setViewportSize(390, 844);
		check(tomsPage, "desk-chat-390-dark");
		tomsPage.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Card")).click();
		check(tomsPage, "desk-card-390-dark");
		tomsPage.getByLabel("How it ended").selectOption("Booked a visit");
		tomsPage.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Back to the assistant")).click();
		assertThat(visitor.locator("gl-message").getByText("Tom has left. The assistant answers again.")).isVisible();
		say(visitor, "does it hurt");
		assertThat(visitor.locator("gl-answer").last()).isVisible();
		check(visitor, "panel-rating-390");

		say(visitor, "can I talk to a person please");
		mariasPage.locator("gl-desk-list button[data-id]").first().click();
		mariasPage.getByText("Claim this chat").click();
		composer(mariasPage).fill("I am back");
		composer(mariasPage).press("Enter");
		mariasPage.getByLabel("How it ended").selectOption("Answered");
		mariasPage.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Close the chat")).click();
		assertThat(visitor.getByText("This chat has ended", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
		visitor.getByLabel("4 of 5, good").last().click();
		assertThat(visitor.getByText("Thank you for your rating")).isVisible();
		check(visitor, "panel-rated-390");

		mariasPage.getByLabel("Search past chats").fill("cold pack wedding");
		mariasPage.getByLabel("Search past chats").press("Enter");
		assertThat(mariasPage.locator("gl-desk-search h2")).containsText("1 chat");
		check(mariasPage, "desk-found-1440");

		assertThat(jdbc.sql("select outcome from hand_off order by id").query(String.class).list()).containsExactly("booked", "answered");
		jdbc.sql("update staff_account set role = 'SUPERVISOR' where id = :id").param("id", tom.id()).update();
		tomsPage.setViewportSize(1440, 900);
		tomsPage.navigate("http://localhost:" + port + "/insights");
		assertThat(tomsPage.locator(".sums")).containsText(Pattern.compile("Conversations\\s*1\\s"));
		assertThat(tomsPage.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("How it ended"))).containsText(Pattern.compile("Answered by a person in time\\s*2 of 2"));
		assertThat(tomsPage.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Why a person was asked for"))).containsText(Pattern.compile("Asked for a person\\s*2 of 2"));
		assertThat(tomsPage.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("What came of hand-offs"))).containsText(Pattern.compile("Answered\\s*1 of 2\\s*Booked a visit\\s*1 of 2"));
		assertThat(tomsPage.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("What visitors thought"))).containsText("4.0 of 5 from one rating");
		assertThat(jdbc.sql("select rating from hand_off order by id").query(Integer.class).list()).containsExactly(null, 4);
		assertThat(complaints).isEmpty();
	}

	@Test
	void showsWhoWantsToBeContactedUntilItIsDone() {
		var visitor = VisitorClient.at(port);
		visitor.call("PUT", "/api/visit/contact", "{\"name\": \"Ana Lopez\", \"phone\": \"+1 213 555 0199\", \"consent\": true}");
		long overdue = waiting(true, Duration.ofHours(1));
		jdbc.sql("insert into follow_up (conversation, asked_at, due_at, status, attempts, changed_at) values (:id, :then, :then, 'OPEN', 1, :then)").param("id", overdue)
			.param("then", sql(clock.instant().minus(Duration.ofMinutes(25)))).update();
		var page = desk("maria", 1440, ColorScheme.LIGHT);
		assertThat(page.getByText("Contact overdue by 25 min, tried once")).isVisible();
		page.getByText("Ana Lopez").click();
		assertThat(page.getByText(Pattern.compile("To be contacted within (4 h 0|3 h 59) min"))).isVisible();
		check(page, "desk-contacts-1440");
		page.getByLabel("How it went").selectOption("Reached and answered");
		page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Contact").setExact(true)).getByText("Save").click();
		assertThat(page.getByText("Done: Reached and answered")).isVisible();
		assertThat(page.locator("gl-desk-list ul[aria-labelledby=contacts] li")).hasCount(1);
		assertThat(complaints).isEmpty();
	}

	@Test
	void learnsAWordingFromAChatOnceTheClinicianApproves() {
		jdbc.sql("update staff_account set role = 'CLINICIAN' where id = :id").param("id", tom.id()).update();
		long id = waiting(false, Duration.ofSeconds(5));
		jdbc.sql("update message set text = 'when do folk first begin to see owt change' where conversation = :id").param("id", id).update();
		var page = desk("maria", 1440, ColorScheme.LIGHT);
		page.locator("gl-desk-list button[data-id]").click();
		page.getByText("Teach the assistant").click();
		page.getByLabel("It is about").selectOption("When it starts to work");
		check(page, "desk-teach-1440");
		page.getByText("Propose to a clinician").click();
		assertThat(page.getByText("Proposed. A clinician decides")).isVisible();

		var clinician = desk("tom", 1440, ColorScheme.LIGHT);
		clinician.navigate("http://localhost:" + port + "/admin/knowledge/proposals");
		check(clinician, "proposals-1440");
		clinician.getByText("when do folk first begin to see owt change").click();
		assertThat(clinician.getByText("would pass then")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
		check(clinician, "proposal-1440");
		clinician.setViewportSize(390, 844);
		check(clinician, "proposal-390");
		clinician.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Approve")).click();
		assertThat(clinician.getByText("Approved. The assistant knows it now.")).isVisible();
		check(clinician, "proposals-390");

		var visitor = page(390, ColorScheme.DARK);
		visitor.navigate("http://localhost:" + port + "/");
		say(visitor, "when do folk first begin to see owt change");
		assertThat(visitor.getByRole(AriaRole.LOG)).containsText("Most people see a change within a few days.");   // says what stands there instead
		assertThat(complaints).isEmpty();
	}

	/** No word of help comes from outside: only what the invitation and the pages say. */
	@Test
	void leadsSomebodyNewFromTheInvitationToTheFirstAnsweredChat() {
		jdbc.sql("update staff_account set role = 'ADMIN' where id = :id").param("id", tom.id()).update();
		var admin = page(1440, ColorScheme.LIGHT);
		signIn(admin, "tom");
		admin.navigate("http://localhost:" + port + "/staff/accounts");
		admin.getByLabel("Name, as visitors read it").fill("Nina New");
		admin.getByLabel("E-mail address").fill("nina@clinic.example");
		admin.getByLabel("Role").selectOption("AGENT");
		admin.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Invite")).click();
		var link = admin.getByLabel("The link").inputValue();

		var nina = page(1440, ColorScheme.LIGHT);
		nina.navigate(link);
		assertThat(nina.locator("input[type=password]").first()).isVisible();
		var fields = nina.locator("input[type=password]");
		for (int i = 0; i < fields.count(); i++) fields.nth(i).fill("quiet river maple nine");
		nina.locator("form button.primary").click();
		nina.getByLabel("E-mail address").fill("nina@clinic.example");
		nina.getByLabel("Password").fill("quiet river maple nine");
		nina.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
		assertThat(nina.locator("gl-desk-list")).isVisible();
		check(nina, "first-shift-1-desk");
		nina.getByText("Turn on sound").click();
		assertThat(nina.getByText("Turn on sound")).hasCount(0);

		var visitor = page(390, ColorScheme.LIGHT);
		visitor.navigate("http://localhost:" + port + "/");
		say(visitor, "can I talk to a person please");
		assertThat(nina).hasTitle(Pattern.compile("\\(1\\).*"));
		check(nina, "first-shift-2-waiting");
		nina.locator("gl-desk-list button[data-id]").click();
		nina.getByText("Claim this chat").click();
		assertThat(composer(nina)).isFocused();
		nina.keyboard().type("Hi, this is Nina. How can I help?");
		nina.keyboard().press("Enter");
		assertThat(visitor.locator("gl-message").getByText("Hi, this is Nina. How can I help?")).isVisible();
		check(nina, "first-shift-3-answered");
		assertThat(complaints).isEmpty();
	}

	@Test
	void readsWellAtEachWidthInBothSchemesWithFewAndWithMany() {
		for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
			var page = desk("maria", 1440, scheme);
			for (int waiting : new int[] {0, 1, 40}) {
				while (jdbc.sql("select count(*) from conversation").query(Integer.class).single() < waiting) waiting(false, Duration.ofSeconds(20));
				page.reload();
				assertThat(page.locator("gl-desk-list button[data-id]")).hasCount(waiting);
				for (int width : new int[] {1440, 1024, 390}) {
					page.setViewportSize(width, width < 500 ? 844 : 900);
					check(page, "desk-" + waiting + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
				}
				page.setViewportSize(1440, 900);
			}
			jdbc.sql("delete from hand_off").update();
			jdbc.sql("delete from conversation").update();
		}
		assertThat(complaints).isEmpty();
	}

	@Test
	void worksByKeysAlone() {
		for (int i = 0; i < 40; i++) waiting(i == 20, Duration.ofSeconds(i));
		var page = desk("maria", 1440, ColorScheme.LIGHT);
		assertThat(page.locator("gl-desk-list button[data-id]")).hasCount(40);
		check(page, "desk-forty-1440");
		page.keyboard().press("j");
		assertThat(page.locator("gl-desk-list [aria-current]")).containsText("Urgent");
		page.keyboard().press("c");
		assertThat(page.locator("gl-desk-chat header")).containsText("With you");
		page.keyboard().press("r");
		page.keyboard().type("On its way");
		page.keyboard().press("Enter");
		assertThat(page.locator("gl-desk-chat .staff .bubble")).hasText("On its way");
		page.keyboard().press("Tab");
		page.keyboard().press("?");
		assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
		check(page, "desk-keys-1440");
		page.keyboard().press("Escape");
		assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
		page.keyboard().press("n");
		page.keyboard().type("Needs a call");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.getByText("Needs a call")).isVisible();
		assertThat(complaints).isEmpty();
	}

	private Page desk(String name, int width, ColorScheme scheme) {
		var page = page(width, scheme);
		signIn(page, name);
		assertThat(page.locator("gl-desk-list")).isVisible();
		return page;
	}

	private void signIn(Page page, String name) {
		Browser.signIn(page, port, name + "@clinic.example", PASSWORD);
	}

	private Page page(int width, ColorScheme scheme) {
		return browser.page(width, scheme, complaints);
	}

	private static Locator composer(Page page) {
		return page.locator("gl-desk-chat textarea");
	}

	private static void say(Page visitor, String text) {
		visitor.locator("textarea").first().fill(text);
		visitor.locator("textarea").first().press("Enter");
	}

	private static void check(Page page, String state) {
		Axe.check(page, state, false);
	}
}

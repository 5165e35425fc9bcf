package dev.glabella.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole visits, from the first question to the end. */
@NullUnmarked
class VisitorJourneyTests extends SiteTests {

	@Autowired
	JdbcClient jdbc;

	@Test
	void asksFollowsARelatedQuestionAsksForAPersonLeavesANumberAndFindsEverythingAfterAReload() {
		var page = open("/");
		var panel = Panel.of(page);

		panel.button("How long results last").click();
		assertThat(panel.answers().first()).containsText("Usually 3 to 4 months.");
		panel.button("When it starts to work").click();
		assertThat(panel.answers().nth(1)).containsText("reviewed by Dr. Ann Lee, Nov 3, 2026");
		panel.button("Talk to a person").click();
		assertThat(panel.heading("Waiting for our team")).isVisible();
		panel.button("Leave your name and number").click();
		panel.textbox("Your name").fill("Ann");
		panel.textbox("Phone number").fill("213 555 0111");
		panel.root().getByRole(AriaRole.CHECKBOX).check();
		panel.button("Send to the team").click();
		assertThat(panel.root().getByText("Saved. Our team can see your details")).isVisible();

		page.reload();

		assertThat(panel.messages()).hasCount(6);
		assertThat(panel.heading("Waiting for our team")).isVisible();
		assertThat(panel.button("Leave your name and number")).isHidden();
		assertThat(panel.news()).isEmpty();   // history is not read out
		assertThat(complaints).isEmpty();
	}

	@Test
	void showsTheAnswerToAMessageLongerThanTheScreen() {
		var panel = Panel.of(open("/", 390, 844, ColorScheme.LIGHT)).ask("I am worried about this. ".repeat(120), 1);
		assertThat(panel.answers().first()).isInViewport();
		assertThat(panel.button("New message")).isHidden();
	}

	@Test
	void saysThatTheAssistantKeepsSilentWhileAPersonIsAwaited() {
		var panel = Panel.of(open("/")).ask("a person please", 1);
		var note = panel.root().getByText("The assistant does not answer while you wait.");
		assertThat(note).isHidden();
		panel.say("how long does it last");
		assertThat(note).isVisible();
		panel.button("Back to the assistant").click();
		assertThat(note).isHidden();
	}

	@Test
	void letsTheClinicBeCalledAtOnceWhereItHasToHearOfItToday() {
		var panel = Panel.of(open("/")).ask("my lid droops", 1);
		var answer = panel.answers().first();
		assertThat(answer.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Call +1 213 555 0100"))).hasAttribute("href", "tel:+12135550100");
		assertThat(answer.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("(213) 555-0111"))).hasAttribute("href", "tel:2135550111");
	}

	@Test
	void unfoldsTheNoticeAndFoldsItAgain() {
		var panel = Panel.of(open("/")).ask("hello", 1);
		var more = panel.root().locator(".notice button");
		more.click();
		panel.button("Show less").click();
		assertThat(more).hasAttribute("aria-expanded", "false");
		assertThat(more).isFocused();
	}

	@Test
	void tellsWhatIsMissingInTheContactFormAndLeadsThere() {
		var panel = Panel.of(open("/")).ask("a person please", 1);
		panel.button("Leave your name and number").click();
		panel.button("Send to the team").click();
		assertThat(panel.textbox("Your name")).isFocused();
		assertThat(panel.textbox("Your name")).hasAccessibleDescription("Write your name, so that we know whom to ask for.");
		assertThat(panel.textbox("Phone number")).hasAccessibleDescription("Write a phone number or an e-mail address.");
	}

	@Test
	void goesBackToTheAssistant() {
		var panel = Panel.of(open("/")).ask("a person please", 1);
		panel.button("Back to the assistant").click();
		assertThat(panel.heading("Skin clinic assistant")).isVisible();
		panel.ask("how long does it last", 2);
		assertThat(panel.answers().nth(1)).containsText("Usually 3 to 4 months.");
	}

	@Test
	void announcesAnAnswerByItsFirstSentence() {
		var panel = Panel.of(open("/"));
		assertThat(panel.news()).isEmpty();
		panel.ask("how long does it last", 1);
		assertThat(panel.news()).hasText("Assistant: Usually 3 to 4 months. More in the conversation.");
	}

	@Test
	void keepsTheVoteOnAnAnswer() {
		var page = open("/");
		var panel = Panel.of(page).ask("how long does it last", 1);
		panel.button("Yes").click();
		assertThat(panel.root().getByText("Thank you. Good to know.")).isVisible();
		page.waitForCondition(() -> jdbc.sql("select count(*) from message where helpful").query(Integer.class).single() > 0);
	}

	@Test
	void sendsWhatWasWrittenOfflineOnceItIsBackAndOnlyOnce() {
		var page = open("/");
		var panel = Panel.of(page).ask("hello", 1);
		page.context().setOffline(true);
		assertThat(panel.root().getByText("You are offline.")).isVisible();
		panel.say("how long does it last");
		assertThat(panel.messages().last()).containsText("It will go out when you are back.");
		page.context().setOffline(false);
		assertThat(panel.answers().nth(1)).containsText("Usually 3 to 4 months.");
		assertThat(panel.messages()).hasCount(4);
	}

	@Test
	void keepsAnUnsentMessageOverAReload() {
		var page = open("/");
		var panel = Panel.of(page).ask("hello", 1);
		page.addInitScript("WebSocket.prototype.send = () => {}");   // connects, and gets nothing through
		page.reload();
		panel.messages().nth(1).waitFor();
		panel.say("how long does it last");
		assertThat(panel.messages().last()).containsText("not sent yet");
		page.reload();
		assertThat(panel.messages().last()).containsText("how long does it last");
		assertThat(panel.messages()).hasCount(3);
	}

	@Test
	void refusesALongMessageBeforeItIsSent() {
		var panel = Panel.of(open("/"));
		panel.field().fill("é".repeat(2100));
		assertThat(panel.root().getByRole(AriaRole.ALERT).getByText("Too long by about 104 characters.")).isVisible();
		panel.field().press("Enter");
		assertThat(panel.messages()).hasCount(0);
	}

	@Test
	void breaksTheLineWithShiftAndSendsWithEnter() {
		var panel = Panel.of(open("/"));
		panel.field().pressSequentially("hello");
		panel.field().press("Shift+Enter");
		panel.field().pressSequentially("there");
		assertThat(panel.field()).hasValue("hello\nthere");
		panel.field().press("Enter");
		assertThat(panel.messages().first()).containsText("hello\nthere");
	}

	@Test
	void showsAMemberOfStaffByName() {
		var page = open("/");
		var panel = Panel.of(page).ask("a person please", 1);
		staffJoins("Maria Lopez");
		page.reload();
		assertThat(panel.heading("Maria Lopez")).isVisible();
		assertThat(panel.messages().last()).containsText("How can I help?");
	}

	@Test
	void leavesNothingBehindWhenTheChatIsDeleted() {
		var page = open("/");
		var panel = Panel.of(page).ask("hello", 1);
		panel.field().fill("a draft");
		panel.button("Privacy and options").click();
		panel.button("Delete my chat").click();
		panel.button("Yes, delete it").click();
		assertThat(panel.heading("Your chat is deleted")).isVisible();
		assertThat(stored(page)).isEqualTo("0 0");
		assertThat(panel.messages()).hasCount(0);
		panel.button("Start a new chat").click();
		panel.ask("how long does it last", 1);
	}

	@Test
	void carriesAChatOnOnAnotherDeviceAndSavesACopy() {
		var onPhone = open("/", 390, 844, ColorScheme.LIGHT);
		var phone = Panel.of(onPhone).ask("how long does it last", 1);
		phone.button("Privacy and options").click();
		var download = onPhone.waitForDownload(() -> phone.button("Save a copy").click());
		assertThat(read(download)).contains("You\r\nhow long does it last").contains("(automated)\r\nUsually 3 to 4 months.");
		phone.button("Continue on another device").click();
		var code = onPhone.locator("gl-elsewhere .code").textContent();
		Axe.check(onPhone, "panel-code-390", false);

		var onLaptop = open("/#code=" + code);
		var laptop = Panel.of(onLaptop);
		assertThat(laptop.button("No, not me")).isFocused();
		Axe.check(onLaptop, "panel-use-code-1280", false);
		assertThat(onLaptop.url()).doesNotContain(code);
		laptop.button("Yes, continue my chat").click();
		assertThat(onLaptop.locator("gl-panel .log")).isFocused();
		assertThat(laptop.messages().last()).containsText("This chat was opened on another device.");
		assertThat(laptop.answers().first()).containsText("Usually 3 to 4 months.");
		laptop.ask("does it hurt", 2);
		phone.button("Close").click();
		assertThat(phone.answers()).hasCount(2);

		var onTablet = open("/");
		var tablet = Panel.of(onTablet);
		tablet.button("Privacy and options").click();
		tablet.button("I have a code").click();
		assertThat(tablet.textbox("Code from the other device")).isFocused();
		onTablet.keyboard().type(code);
		onTablet.keyboard().press("Enter");
		assertThat(tablet.root().getByRole(AriaRole.ALERT).getByText("This code does not work.")).isVisible();
	}

	@Test
	void leavesNothingBehindWhenTheClinicEndsTheChat() {
		var page = open("/");
		var panel = Panel.of(page).ask("hello", 1);
		jdbc.sql("update conversation set owner = 'CLOSED', version = version + 1").update();
		page.reload();
		assertThat(panel.heading("This chat has ended")).isVisible();
		assertThat(panel.messages()).hasCount(2);
		assertThat(stored(page)).isEqualTo("0 0");
	}

	@Test
	void showsHostileTextAsText() {
		var page = open("/");
		var panel = Panel.of(page).ask("hostile " + ScriptedAssistant.HOSTILE, 1);
		assertThat(panel.answers().first()).containsText("<script>document.title='owned'</script> javascript:document.title='owned' ${7*7} {{7*7}}");
		assertThat(panel.messages().first()).containsText("<img src=x onerror");
		assertThat(panel.root().locator("img, script, gl-message a")).hasCount(0);
		assertThat(page.title()).doesNotContain("owned");
		assertThat(complaints).isEmpty();
	}

	@Test
	void followsTheVisitorIntoASecondTab() {
		var page = open("/");
		Panel.of(page).ask("hello", 1);
		var second = page.context().newPage();
		second.navigate(page.url());
		var panel = Panel.of(second);
		assertThat(panel.messages()).hasCount(2);
		Panel.of(page).ask("how long does it last", 2);
		assertThat(panel.messages()).hasCount(4);
	}

	private static String read(Download download) {
		try (var content = download.createReadStream()) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String stored(Page page) {
		return (String) page.evaluate("() => localStorage.length + ' ' + sessionStorage.length");
	}

	private void staffJoins(String name) {
		jdbc.sql("""
				insert into message (conversation, number, author, name, sent_at, text)
				select id, last_number + 1, 'STAFF', :name, current_timestamp, 'How can I help?' from conversation where owner = 'QUEUE'
				""").param("name", name).update();
		jdbc.sql("update conversation set owner = 'PERSON', speaker = :name, version = version + 1, last_number = last_number + 1 where owner = 'QUEUE'")
				.param("name", name).update();
	}
}

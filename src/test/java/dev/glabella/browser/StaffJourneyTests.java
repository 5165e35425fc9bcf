package dev.glabella.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;

/** From the link that the first start prints to an agent who is shown out. Each page on the way is looked at in both schemes, narrow and wide. */
@NullUnmarked
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext   // the link is printed once
@SpringBootTest(classes = StaffServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class StaffJourneyTests extends SiteTests {

	private static final String PASSWORD = "lamp orbit tulip seven";

	private final List<String> asked = new ArrayList<>();

	@Test
	void leadsFromTheFirstLinkToAnAgentWhoIsShownOut(CapturedOutput console) {
		var ada = person();
		var link = Pattern.compile("http://localhost:\\d+/set-up#[A-Za-z0-9_-]{43}").matcher(console.getOut());
		assertThat(link.find()).isTrue();
		ada.navigate("http://localhost:" + port + "/set-up");
		look(ada, "link");
		ada.navigate("about:blank");
		ada.navigate(link.group());
		look(ada, "set-up");
		ada.getByLabel("Your name, as visitors read it").fill("Ada Boss");
		ada.getByLabel("E-mail address").fill("ada@clinic.example");
		choosePassword(ada, "Open the account");
		look(ada, "sign-in");
		signIn(ada, "ada@clinic.example");
		heading(ada, "Accounts");
		look(ada, "accounts");

		ada.getByLabel("Name, as visitors read it").fill("Maria Ortiz");
		ada.getByLabel("E-mail address").fill("maria@clinic.example");
		ada.getByLabel("Role").selectOption("AGENT");
		button(ada, "Invite");
		heading(ada, "A link for Maria Ortiz");
		look(ada, "issued");
		var invitation = ada.getByLabel("The link").inputValue();

		var maria = person();
		maria.navigate(invitation);
		heading(maria, "Welcome, Maria Ortiz");
		choosePassword(maria, "Set the password");
		signIn(maria, "maria@clinic.example");
		heading(maria, "Your account");
		look(maria, "account");
		button(maria, "Turn the second step on");
		heading(maria, "Turn the second step on");
		look(maria, "second-step");
		maria.navigate("http://localhost:" + port + "/staff/audit");
		heading(maria, "This is not for your role");
		look(maria, "denied");

		ada.navigate("http://localhost:" + port + "/staff/audit");
		look(ada, "audit");
		ada.navigate("http://localhost:" + port + "/staff/accounts");
		ada.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Maria Ortiz")).click();
		look(ada, "account-of");
		button(ada, "Close the account");
		assertThat(ada.getByRole(AriaRole.STATUS)).hasText("The account is closed and signed out everywhere.");

		maria.navigate("http://localhost:" + port + "/account");
		heading(maria, "Sign in");
		ada.navigate("http://localhost:" + port + "/account");
		button(ada, "Sign out");
		assertThat(ada.getByRole(AriaRole.STATUS)).hasText("You are signed out.");

		assertThat(complaints.stream().filter(complaint -> !complaint.contains("403"))).isEmpty();
		assertThat(asked).as("addresses and referrers").isNotEmpty().noneMatch(line -> line.contains(invitation.replaceFirst(".*#", "")) || line.contains(link.group().replaceFirst(".*#", "")));
	}

	private Page person() {
		var page = blank(1280, 800, ColorScheme.LIGHT);
		page.onRequest(request -> {
			if (!request.url().contains("#")) asked.add(request.url() + " " + request.headers().getOrDefault("referer", ""));
		});
		return page;
	}

	private static void look(Page page, String name) {
		for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) for (int width : new int[] {320, 1280}) {
			page.setViewportSize(width, 800);
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			var state = name + ", " + width + ", " + scheme;
			Axe.assertNoViolations(page, state);
			assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).as(state).isEqualTo(true);
		}
	}

	private static void choosePassword(Page page, String button) {
		page.getByLabel("Password").fill(PASSWORD);
		page.getByLabel("The same again").fill(PASSWORD);
		button(page, button);
		heading(page, "Sign in");
	}

	private static void signIn(Page page, String email) {
		page.getByLabel("E-mail address").fill(email);
		page.getByLabel("Password").fill(PASSWORD);
		button(page, "Sign in");
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static void heading(Page page, String text) {
		assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).hasText(text);
	}
}

package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A page with the launcher on it, until somebody opens it, and what the panel asks of others: nothing. */
@NullUnmarked
class NoTracesBeforeOpeningTests extends SiteTests {

	@Test
	void keepsNothingAndAsksForNothingMore() {
		var page = blank(1280, 800, ColorScheme.LIGHT);
		var asked = new ArrayList<String>();
		var sockets = new ArrayList<String>();
		page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
		page.onWebSocket(socket -> sockets.add(socket.url()));

		page.navigate("http://localhost:" + port + "/demo");
		page.waitForLoadState(LoadState.NETWORKIDLE);

		assertThat(asked).containsExactlyInAnyOrder("/demo", "/css/tokens.css", "/css/demo.css", "/glabella.js", "/favicon.svg");
		assertThat(sockets).isEmpty();
		assertThat(page.context().cookies()).isEmpty();
		assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
		assertThat(page.locator("iframe").count()).isZero();
	}

	@Test
	void opensNoConversationBeforeTheFirstMessage() {
		var page = blank(1280, 800, ColorScheme.LIGHT);
		var asked = new ArrayList<String>();
		page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
		page.onWebSocket(socket -> asked.add(socket.url()));

		page.navigate("http://localhost:" + port + "/");
		page.waitForLoadState(LoadState.NETWORKIDLE);

		assertThat(asked).noneMatch(path -> path.startsWith("/api/") || path.endsWith("/ws"));
		assertThat(page.context().cookies()).isEmpty();
		assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
	}

	@Test
	void speaksWithItsOwnOriginOnly() {
		var page = blank(1280, 800, ColorScheme.LIGHT);
		var hosts = new ArrayList<String>();
		page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
		page.onWebSocket(socket -> hosts.add(URI.create(socket.url()).getAuthority()));

		page.navigate("http://localhost:" + port + "/");
		Panel.of(page).ask("how long does it last", 1).ask("a person please", 2);

		assertThat(hosts).isNotEmpty().containsOnly("localhost:" + port);
		assertThat(page.context().cookies()).isEmpty();
	}
}

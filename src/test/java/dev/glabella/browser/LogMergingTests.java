package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** How the panel's state takes in what arrives, whatever the order. */
@NullUnmarked
class LogMergingTests extends SiteTests {

	private static final String WORDS = """
			const { blank, caughtUpTo, hasGap, reduce } = await import('/js/panel/state.js');
			const visit = (version, last, owner = 'bot') => ({ owner, version, last, contactLeft: false });
			const message = (number, author = 'assistant', clientId = null) => ({ number, author, clientId, text: '' + number });
			const arrives = (state, number, author, clientId) => reduce(state, { type: 'message', visit: visit(1, number), message: message(number, author, clientId) });
			const numbers = state => state.messages.map(one => one.number).join(' ');
			""";

	@Test
	void ordersByNumberAndTakesEachMessageOnce() {
		assertThat(tried("return numbers([3, 1, 3, 2, 1].reduce((state, number) => arrives(state, number), blank));")).isEqualTo("1 2 3");
	}

	@Test
	void noticesWhatIsMissing() {
		assertThat(tried("const state = arrives(arrives(blank, 1), 3); return hasGap(state) + ' ' + caughtUpTo(state);")).isEqualTo("true 1");
		assertThat(tried("return '' + hasGap(arrives(arrives(blank, 2), 1));")).isEqualTo("false");
	}

	@Test
	void forgetsTheUnsentOnceItIsStored() {
		assertThat(tried("""
				const said = reduce(blank, { type: 'said', unsent: { clientId: 'a', text: 'x' } });
				return said.unsent.length + ' ' + arrives(said, 1, 'visitor', 'a').unsent.length;
				""")).isEqualTo("1 0");
	}

	@Test
	void neverGoesBackToAnOlderOwner() {
		assertThat(tried("""
				const queued = reduce(blank, { type: 'visit', visit: visit(2, 4, 'queue') });
				return reduce(queued, { type: 'visit', visit: visit(1, 5, 'bot') }).visit.owner;
				""")).isEqualTo("queue");
	}

	@Test
	void countsWhatOthersSaidWhileNobodyLooked() {
		assertThat(tried("""
				const away = reduce(blank, { type: 'watching', watching: false });
				const met = arrives(arrives(away, 1, 'visitor', 'a'), 2);
				return met.unread + ' ' + reduce(met, { type: 'watching', watching: true }).unread;
				""")).isEqualTo("1 0");
	}

	private Object tried(String script) {
		return open("/favicon.svg").evaluate("async () => {" + WORDS + script + "}");
	}
}

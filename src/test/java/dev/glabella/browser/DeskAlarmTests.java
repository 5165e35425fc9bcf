package dev.glabella.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the desk makes itself heard, tried with a loudspeaker and a clock of our own in a real browser. Each sound is told as seconds and volume in percent. */
class DeskAlarmTests extends SiteTests {

	private static final String WORDS = """
			let now = 0;
			const heard = [];
			Date.now = () => 1000 * now;
			window.AudioContext = class { state = 'suspended'; currentTime = 0; destination = {}; async resume() { this.state = 'running'; } };
			window.OscillatorNode = class { connect(next) { return next; } start() {} stop() {} };
			window.GainNode = class { gain = { setValueAtTime() {}, linearRampToValueAtTime(volume) { if (volume) heard.push(now + ':' + Math.round(100 * volume)); } }; connect(next) { return next; } };
			const { Alarm } = await import('/js/desk/alarm.js');
			const alarm = new Alarm();
			const steps = { louder: 30, everyone: 60 };
			const waits = (id, since, urgent = false) => ({ id, urgent, what: 'Booking', waited: now - since });
			const told = () => heard.filter((sound, index) => index % 2 === 0).join(' ');   // two tones a sound
			const listen = (until, visitors, away = false) => { for (; now <= until; now++) alarm.hear(visitors(), steps, away); };
			""";

	@Test
	void soundsForEachNewOneThenAgainAndLouderAsTheWaitGrows() {
		assertThat(tried("await alarm.test(); heard.length = 0; listen(75, () => [waits(1, 0)]); return told();")).isEqualTo("0:20 30:40 40:40 50:40 60:60 70:60");
		assertThat(tried("await alarm.test(); heard.length = 0; listen(9, () => now < 5 ? [waits(1, 0)] : [waits(1, 0), waits(2, 5)]); return told();")).isEqualTo("0:20 5:20");
	}

	@Test
	void soundsLoudForUrgentOnesFromTheBeginning() {
		assertThat(tried("await alarm.test(); heard.length = 0; listen(25, () => [waits(1, 0, true)]); return told();")).isEqualTo("0:60 10:60 20:60");
	}

	@Test
	void leavesWhoSteppedAwayInPeaceUntilEveryoneHasToHear() {
		assertThat(tried("await alarm.test(); heard.length = 0; listen(65, () => [waits(1, 0)], true); return told();")).isEqualTo("60:60");
		assertThat(tried("await alarm.test(); heard.length = 0; listen(5, () => [waits(1, 0, true)], true); return told();")).as("urgent").isEqualTo("0:60");
	}

	@Test
	void countsInTheTitleAndIsSilentBeforeTheFirstClickAndWhenNobodyWaits() {
		assertThat(tried("listen(3, () => [waits(1, 0), waits(2, 0)]); const title = document.title.slice(0, 3); listen(5, () => []); return title + ' ' + document.title.startsWith('(') + ' ' + alarm.ready + ' [' + told() + ']';"))
			.isEqualTo("(2) false false []");
	}

	private Object tried(String script) {
		return open("/favicon.svg").evaluate("async () => {" + WORDS + script + "}");
	}
}

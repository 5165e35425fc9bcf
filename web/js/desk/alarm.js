const EVERY = 10_000;

/**
 * Makes itself heard while somebody waits: once for each new one, again and louder as the wait grows, until it is claimed. The tab's title counts; a desktop
 * notification comes when the page is hidden and its reader allowed it.
 */
export class Alarm {
	#audio = null;
	#known = new Set();
	#soundedAt = 0;
	#title = document.title;

	/** Browsers let a page sound only after a click: this is that click, and proof that it can be heard. */
	async test() {
		this.#audio ??= new AudioContext();
		await this.#audio.resume();
		this.#sound(0.25);
		if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
	}

	get ready() {
		return this.#audio?.state === 'running';
	}

	/**
	 * @param {{id: number, waited: number, urgent: boolean, what: string}[]} waiting seconds waited
	 * @param {{louder: number, everyone: number}} steps
	 * @param {boolean} away who is away hears only what everyone has to
	 */
	hear(waiting, steps, away) {
		document.title = waiting.length ? `(${waiting.length}) ${this.#title}` : this.#title;
		const fresh = waiting.filter(({ id }) => !this.#known.has(id));
		this.#known = new Set(waiting.map(({ id }) => id));
		const longest = Math.max(0, ...waiting.map(({ waited }) => waited));
		const urgent = waiting.some(one => one.urgent);
		if (away && longest < steps.everyone && !urgent) return;
		const again = waiting.length && (urgent || longest >= steps.louder) && Date.now() - this.#soundedAt >= EVERY;
		if (!fresh.length && !again) return;
		this.#soundedAt = Date.now();
		this.#sound(urgent || longest >= steps.everyone ? 0.6 : longest >= steps.louder ? 0.4 : 0.2);
		if (fresh.length && document.hidden) this.#notify(fresh.length === 1 ? 'A visitor waits' : `${fresh.length} visitors wait`, fresh[0].what);
	}

	/** Something happened to a chat of one's own. */
	ring(what) {
		this.#sound(0.3);
		if (document.hidden) this.#notify(what, '');
	}

	#notify(title, body) {
		if (!('Notification' in window) || Notification.permission !== 'granted') return;
		const shown = new Notification(title, { body, tag: 'gl-desk' });
		shown.onclick = () => {
			window.focus();
			shown.close();
		};
	}

	/** Two short tones, from nothing and back, so that no speaker cracks. */
	#sound(volume) {
		if (!this.ready) return;
		for (const [delay, pitch] of [[0, 660], [0.22, 880]]) {
			const start = this.#audio.currentTime + delay;
			const tone = new OscillatorNode(this.#audio, { frequency: pitch });
			const gain = new GainNode(this.#audio, { gain: 0 });
			gain.gain.setValueAtTime(0, start);
			gain.gain.linearRampToValueAtTime(volume, start + 0.02);
			gain.gain.linearRampToValueAtTime(0, start + 0.18);
			tone.connect(gain).connect(this.#audio.destination);
			tone.start(start);
			tone.stop(start + 0.2);
		}
	}
}

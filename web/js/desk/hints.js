const ALIVE = 10_000;
const IN_USE = 60_000;

/**
 * The desk's socket. It brings hints only; whoever gets one asks the server. It keeps itself connected and tells its delegate `linked(on)` and `hinted(hint)`;
 * after each connection everything may have changed, so `linked(true)` is a hint too.
 */
export class Hints {
	#delegate;
	#socket = null;
	#failures = 0;
	#looking = null;
	#used = Date.now();

	constructor(delegate) {
		this.#delegate = delegate;
	}

	start() {
		for (const event of ['pointerdown', 'keydown']) addEventListener(event, () => { this.#used = Date.now(); });
		addEventListener('online', () => this.#connect());
		setInterval(() => this.#send({ type: 'alive', active: Date.now() - this.#used < IN_USE }), ALIVE);
		this.#connect();
	}

	/** Which conversation this window shows; null for none. */
	look(conversation) {
		this.#looking = conversation;
		this.#send({ type: 'look', conversation });
	}

	typing(conversation, on) {
		this.#send({ type: 'typing', conversation, on });
	}

	#send(what) {
		if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(what));
	}

	#connect() {
		if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return;
		const socket = this.#socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/desk/socket`);
		socket.onopen = () => {
			this.#failures = 0;
			this.look(this.#looking);
			this.#delegate.linked(true);
		};
		socket.onmessage = ({ data }) => this.#delegate.hinted(JSON.parse(data));
		socket.onclose = () => {
			this.#delegate.linked(false);
			setTimeout(() => this.#connect(), Math.min(15_000, 500 * 2 ** this.#failures++) * (0.75 + Math.random() / 2));
		};
	}
}

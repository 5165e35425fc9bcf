import { backoff } from './visit-api.js';

const QUEUE = '/user/queue/visit';
const HEARTBEAT = 10_000;
const SILENCE = 25_000;

/**
 * The socket of one conversation, and as much of STOMP 1.2 as it speaks: one subscription, JSON bodies, heart-beats.
 * A whole client library would weigh as much as the rest of the panel's logic. It keeps itself connected between `start`
 * and `stop` and asks its delegate what to do: `linkChanged('connecting'|'online'|'offline')`, `received(event)`, and
 * `refusedByServer()` when the server answered with an ERROR frame, after which it closes the socket.
 */
export class Connection {
	#token;
	#delegate;
	#socket = null;
	#online = false;
	#heardAt = 0;
	#pulse = 0;
	#retry = 0;
	#failures = 0;
	#wake = () => this.#tryNow();
	#lost = () => this.#retryLater();

	constructor(token, delegate) {
		this.#token = token;
		this.#delegate = delegate;
	}

	start() {
		addEventListener('online', this.#wake);
		addEventListener('offline', this.#lost);
		document.addEventListener('visibilitychange', this.#wake);
		this.#connect();
	}

	stop() {
		removeEventListener('online', this.#wake);
		removeEventListener('offline', this.#lost);
		document.removeEventListener('visibilitychange', this.#wake);
		this.#drop();
	}

	/** @returns {boolean} whether it went on the wire; only the echo says that it was stored */
	send(destination, body) {
		if (this.#online) this.#write('SEND', { destination, 'content-type': 'application/json' }, JSON.stringify(body));
		return this.#online;
	}

	#connect() {
		this.#drop();
		this.#tellDown();
		const socket = this.#socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/ws', 'v12.stomp');
		this.#heardAt = Date.now();
		this.#pulse = setInterval(() => this.#beat(), HEARTBEAT);
		socket.onopen = () => this.#write('CONNECT', {
			'accept-version': '1.2', host: location.hostname, 'heart-beat': `${HEARTBEAT},${HEARTBEAT}`, 'visitor-token': this.#token,
		});
		socket.onmessage = ({ data }) => this.#read(data);
		socket.onclose = () => this.#retryLater();
	}

	#read(data) {
		this.#heardAt = Date.now();
		const end = data.indexOf('\n\n');
		const command = data.slice(0, data.indexOf('\n'));
		if (command === 'CONNECTED') this.#connected();
		if (command === 'MESSAGE') this.#delegate.received(JSON.parse(data.slice(end + 2, data.lastIndexOf('\0'))));
		if (command === 'ERROR') this.#delegate.refusedByServer();
	}

	#connected() {
		this.#write('SUBSCRIBE', { id: '0', destination: QUEUE });
		this.#online = true;
		this.#failures = 0;
		this.#delegate.linkChanged('online');
	}

	/** Says that we live, and notices that the server does not: a cable that is pulled closes no socket. */
	#beat() {
		if (Date.now() - this.#heardAt > SILENCE) this.#retryLater();
		else if (this.#online) this.#socket.send('\n');
	}

	#write(command, headers, body = '') {
		const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`).join('');
		this.#socket.send(`${command}\n${lines}\n${body}\0`);
	}

	#retryLater() {
		this.#drop();
		this.#failures++;
		this.#tellDown();
		this.#retry = setTimeout(() => this.#connect(), backoff(this.#failures));
	}

	/** The first failure is not worth a word: most are over before one has read it. */
	#tellDown() { this.#delegate.linkChanged(this.#failures > 1 || !navigator.onLine ? 'offline' : 'connecting'); }

	#tryNow() {
		const silent = Date.now() - this.#heardAt > SILENCE;
		if (!document.hidden && (!this.#socket || silent)) this.#connect();
	}

	#drop() {
		clearInterval(this.#pulse);
		clearTimeout(this.#retry);
		this.#online = false;
		if (!this.#socket) return;
		this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
		this.#socket.close();
		this.#socket = null;
	}
}

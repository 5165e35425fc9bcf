import { memory } from './memory.js';
import { blank, caughtUpTo, hasGap, reduce } from './state.js';
import { backoff, Problem, VisitApi } from './visit-api.js';

const PATIENCE = 8_000;
const TYPING_LASTS = 15_000;

/**
 * The visitor's one conversation: opens with the first message, survives reloads and lost networks, ends without a trace.
 * The server's log is the truth; this object only hurries to agree with it.
 *
 * @fires change - detail: `{ state, before, happened }` after each change of the state
 */
export class Conversation extends EventTarget {
	/** @type {import('./state.js').State} */
	state = blank;
	#notice;
	#api = null;
	#closed = null;
	#connection = null;
	#opening = false;
	#catchingUp = null;
	#onTheWire = new Set();
	#timers = {};
	#life = new AbortController();
	#unwatch = () => {};
	#wake = () => this.#flush();

	/** @param {string} notice version of the notice the visitor is shown */
	constructor(notice) {
		super();
		this.#notice = notice;
	}

	start() {
		this.#unwatch = memory.watch(token => this.#tokenChanged(token));
		addEventListener('online', this.#wake);
		if (memory.token) this.#resume(memory.token);
	}

	stop() {
		this.#unwatch();
		removeEventListener('online', this.#wake);
		this.#disconnect();
	}

	/** @param {string} text @param {?string} topic set when the visitor tapped a choice instead of typing */
	say(text, topic = null) {
		this.#happen({ type: 'said', unsent: { clientId: newId(), text, topic, at: new Date().toISOString(), refused: null } });
		this.#flush();
	}

	retry(clientId) {
		this.#happen({ type: 'retried', clientId });
		this.#flush();
	}

	discard(clientId) { this.#happen({ type: 'discarded', clientId }); }

	/** Nobody watches while the assistant answers, so nothing is told then. */
	typing(on) {
		if (this.state.visit && this.state.visit.owner !== 'bot') this.#connection?.send('/app/visit/typing', { on });
	}

	watching(watching) {
		if (watching !== this.state.watching) this.#happen({ type: 'watching', watching });
	}

	/** @param {{helpful: boolean}|{rating: number}} vote */
	async rate(number, vote) {
		const { helpful, rating } = this.state.messages.find(message => message.number === number);
		this.#happen({ type: 'rated', number, vote });
		try {
			await (this.#api ?? this.#closed).rate(number, vote);
		} catch (failure) {
			this.#happen({ type: 'rated', number, vote: { helpful, rating } });
			throw failure;
		}
	}

	async leaveContact(contact) {
		await this.#api.leaveContact(contact);
		this.#happen({ type: 'contactLeft' });
	}

	async backToAssistant() { this.#happen({ type: 'visit', visit: await this.#api.backToAssistant() }); }

	deviceCode() { return this.#api.deviceCode(); }

	/** Takes up the conversation of another device; only where there is none here. What is written meanwhile goes out in it. */
	async carryOn(code) {
		if (this.#api || this.#opening) throw new Problem(409, 'chat-here', 'There is a chat on this device already. Delete it first, then use the code.');
		this.#opening = true;
		let used = null;
		try {
			used = await VisitApi.continued(code);
		} finally {
			this.#opening = false;
			if (!used) this.#flush();
		}
		memory.token = used.token;
		this.#resume(used.token);
	}

	/** Deletes the conversation on the server, then every trace of it here. */
	async erase() {
		await (this.#api ?? this.#closed)?.erase().catch(failure => { if (!failure.gone) throw failure; });
		this.#end('erased');
	}

	renew() {
		this.#disconnect();
		memory.forget();
		this.#happen({ type: 'renewed' });
	}

	#resume(token) {
		this.#happen({ type: 'loading', unsent: memory.unsent });
		this.#use(token);
		this.#catchUp();
	}

	async #use(token) {
		const api = this.#api = new VisitApi(token);
		const { Connection } = await import('./connection.js');   // not needed before somebody says something
		if (api !== this.#api) return;
		this.#connection = new Connection(token, {
			linkChanged: link => this.#linkChanged(link),
			received: event => this.#received(event),
			refusedByServer: () => this.#catchUp(),
		});
		this.#connection.start();
	}

	async #open() {
		if (this.#opening) return;
		this.#opening = true;
		const life = this.#life;
		try {
			for (let failures = 1; life === this.#life && !this.#api && this.state.unsent.length; failures++) {
				try {
					const { token, visit } = await VisitApi.open(this.#notice);
					memory.token = token;
					this.#happen({ type: 'opened', visit });
					this.#use(token);
				} catch (failure) {
					if (failure instanceof Problem && failure.status < 500) return this.#refuseAll(failure);
					this.#happen({ type: 'link', link: failures > 1 || !navigator.onLine ? 'offline' : 'connecting' });
					await this.#pause('open', backoff(failures));
				}
			}
		} finally {
			this.#opening = false;
		}
	}

	#refuseAll({ code, message, retryAfter }) {
		for (const { clientId } of this.state.unsent) this.#refused({ clientId, code, detail: message, retryAfter });
	}

	/** Sends whatever waits. The same client id twice is stored once, so sending again is always safe. */
	#flush() {
		if (this.state.phase === 'ended') return;
		const waiting = this.state.unsent.filter(unsent => !unsent.refused);
		if (waiting.length === 0) return;
		if (!this.#api) return void this.#open();
		if (this.state.link !== 'online') return;
		for (const { clientId, text, topic } of waiting) {
			if (this.#onTheWire.has(clientId)) continue;
			if (this.#connection.send('/app/visit/say', { clientId, text, topic })) this.#onTheWire.add(clientId);
		}
		this.#after('acknowledged', PATIENCE, () => this.#overdue());
	}

	/** The echo may have been lost; the log knows whether the message was. */
	async #overdue() {
		if (this.#onTheWire.size === 0) return;
		await this.#catchUp();
		this.#onTheWire.clear();
		this.#flush();
	}

	#linkChanged(link) {
		this.#onTheWire.clear();
		this.#happen({ type: 'link', link });
		if (link === 'online') this.#catchUp().then(() => this.#flush());
	}

	#received(event) {
		switch (event.type) {
			case 'message': this.#happen(event); break;
			case 'visit': this.#happen(event); break;
			case 'typing':
				this.#happen(event);
				this.#after('typing', TYPING_LASTS, () => this.#happen({ type: 'typing', author: event.author, on: false }));
				break;
			case 'refused': this.#refused(event); break;
		}
		if (hasGap(this.state)) this.#catchUp();
	}

	#refused({ clientId, code, detail, retryAfter }) {
		this.#onTheWire.delete(clientId);
		this.#happen({ type: 'refused', clientId, code, detail, retryAfter });
		if (retryAfter) this.#after('refused ' + clientId, retryAfter * 1000, () => this.retry(clientId));
	}

	/** Asks for everything after the last message here, until there is no gap. @returns {Promise<void>} */
	#catchUp() {
		if (this.#catchingUp) return this.#catchingUp;
		const run = this.#catchingUp = this.#fetchMissing().finally(() => { if (this.#catchingUp === run) this.#catchingUp = null; });
		return run;
	}

	async #fetchMissing() {
		const api = this.#api;
		for (let failures = 0; api && api === this.#api;) {
			try {
				const answer = await api.messagesAfter(caughtUpTo(this.state));
				if (api !== this.#api) return;
				this.#happen({ type: 'history', ...answer });
				failures = 0;
				if (!hasGap(this.state) || answer.messages.length === 0) return;
			} catch (failure) {
				if (failure.gone) return this.#end('gone');
				await this.#pause('catch up', backoff(++failures));
			}
		}
	}

	#tokenChanged(token) {
		if (token && !this.#api && this.state.phase === 'first') this.#resume(token);
		else if (!token && this.#api) this.#end('erased');
	}

	#end(how) {
		this.#closed = how === 'closed' ? this.#api : null;   // nothing can be said any more, but a rating still comes in
		this.#disconnect();
		memory.forget();
		this.#happen({ type: 'ended', how });
	}

	#disconnect() {
		this.#connection?.stop();
		this.#connection = this.#api = this.#catchingUp = null;
		this.#onTheWire.clear();
		Object.values(this.#timers).forEach(clearTimeout);
		this.#life.abort();   // whoever pauses wakes up and sees that its conversation is no more
		this.#life = new AbortController();
	}

	#happen(happened) {
		const before = this.state;
		const state = this.state = reduce(before, happened);
		if (state === before) return;
		if (state.unsent !== before.unsent) memory.unsent = state.unsent;
		this.dispatchEvent(new CustomEvent('change', { detail: { state, before, happened } }));
		if (state.visit?.owner === 'closed' && state.phase !== 'ended' && !hasGap(state)) this.#end('closed');
	}

	#after(name, wait, task) {
		clearTimeout(this.#timers[name]);
		this.#timers[name] = setTimeout(task, wait);
	}

	#pause(name, wait) {
		return new Promise(resolve => {
			const { signal } = this.#life;
			signal.addEventListener('abort', resolve, { once: true });
			addEventListener('online', resolve, { once: true, signal });
			this.#after(name, wait, resolve);
		});
	}
}

function newId() {
	return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

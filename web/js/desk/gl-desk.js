import { LitElement, css, html, nothing } from 'lit';
import './gl-desk-list.js';
import './gl-desk-chat.js';
import './gl-desk-card.js';
import { shared } from '../panel/look.js';
import { Alarm } from './alarm.js';
import { desk, reasons } from './desk-api.js';
import { Hints } from './hints.js';

const KEYS = [['J / K', 'next, previous row'], ['C', 'claim'], ['R', 'reply'], ['1 to 3', 'insert a suggested answer'], ['/', 'canned reply'], ['S', 'search past chats'], ['N', 'note'], ['T', 'transfer'], ['B', 'back to the assistant or close'], ['?', 'this sheet']];
const KEYS_OFF = 'gl-desk-keys-off';

/** The desk: lists, the open conversation, its card. Everything shown was asked from the server; hints only say when to ask again. */
export class GlDesk extends LitElement {
	static properties = {
		me: { type: Number }, name: {}, zone: {}, overview: { state: true }, opened: { state: true }, suggestions: { state: true }, online: { state: true }, problem: { state: true }, typing: { state: true }, lookers: { state: true },
		column: { state: true }, now: { state: true }, sheet: { state: true }, sounding: { state: true },
	};

	static styles = [shared, css`
		:host { display: grid; grid-template-rows: auto 1fr; height: 100%; min-height: 0; }
		.bar { display: flex; flex-wrap: wrap; align-items: center; gap: var(--gl-space-2) var(--gl-space-3); padding: var(--gl-space-2) var(--gl-space-4); border-bottom: 1px solid var(--gl-line); background: var(--gl-surface); font-size: var(--gl-text-1); }
		.bar button { min-height: 32px; font-size: var(--gl-text-1); }
		.bar .grow { flex: 1; }
		.bar .strip button { margin-inline-start: var(--gl-space-2); background: var(--gl-surface); color: var(--gl-ink); }
		.strip { padding: var(--gl-space-1) var(--gl-space-3); border-radius: var(--gl-radius-corner); background: var(--gl-wait-tint); color: var(--gl-wait); }
		.bad { background: var(--gl-urgent-tint); color: var(--gl-urgent); }
		.columns { display: grid; grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr) minmax(16rem, 22rem); min-height: 0; }
		.columns > * { min-height: 0; border-inline-end: 1px solid var(--gl-line); }
		.columns > :last-child { border: 0; }
		.none { display: grid; place-content: center; padding: var(--gl-space-5); color: var(--gl-soft); text-align: center; }
		.tabs { display: none; }
		@media (max-width: 1023px) {
			:host { grid-template-rows: auto auto 1fr; }
			.tabs { display: flex; border-bottom: 1px solid var(--gl-line); background: var(--gl-surface); }
			.tabs button { flex: 1; justify-content: center; border-radius: 0; }
			.tabs button[aria-pressed=true] { box-shadow: inset 0 -2px var(--gl-accent); color: var(--gl-ink); font-weight: 600; }
			.columns { grid-template-columns: minmax(0, 1fr); }
			.columns > * { border: 0; }
			.columns > .hidden { display: none; }
		}
		@media (max-width: 599px) {
			.bar { justify-content: space-between; }
			.bar .grow, .keys { display: none; }
		}
		.sheet { position: fixed; inset: 0; z-index: 2; display: grid; place-items: center; background: rgb(0 0 0 / 45%); }
		.sheet > div { max-width: 24rem; padding: var(--gl-space-5); border-radius: var(--gl-radius); background: var(--gl-surface); box-shadow: var(--gl-shadow); }
		.sheet dl { display: grid; grid-template-columns: auto 1fr; gap: var(--gl-space-1) var(--gl-space-4); margin: var(--gl-space-3) 0; }
		.sheet dd { margin: 0; }
		.sheet label { display: flex; gap: var(--gl-space-2); margin-bottom: var(--gl-space-3); }
	`];

	#alarm = new Alarm();
	#hints = new Hints(this);
	#asking = 0;

	constructor() {
		super();
		Object.assign(this, { overview: null, opened: null, suggestions: [], online: false, problem: null, typing: '', lookers: [], column: 'list', now: Date.now(), sheet: false, sounding: false });
	}

	connectedCallback() {
		super.connectedCallback();
		this.#hints.start();
		this.#follow();
		addEventListener('hashchange', () => this.#follow());
		this.#refresh();
		setInterval(() => this.#tick(), 1000);
		addEventListener('keydown', event => this.#key(event));
	}

	render() {
		return html`${this.#bar()}
			<div class="tabs" role="group" aria-label="Part of the desk">${[['list', 'Queue'], ['chat', 'Chat'], ['card', 'Card']].map(([name, words]) => html`
				<button aria-pressed=${this.column === name} @click=${() => { this.column = name; }}>${words}${name === 'list' && this.overview?.waiting.length ? ` ${this.overview.waiting.length}` : ''}</button>`)}</div>
			<div class="columns">${this.overview ? this.#columns() : html`<p class="none">Loading the desk</p>`}</div>
			${this.sheet ? this.#keySheet() : nothing}`;
	}

	#bar() {
		const away = this.overview?.away;
		return html`<div class="bar">
			<span role="status">${this.online ? nothing : html`<span class="strip">Offline. What you see may be old; drafts are kept.</span>`}</span>
			<span role="alert">${this.problem ? html`<span class="strip bad">${this.problem}</span>` : nothing}</span>
			<span class="grow"></span>
			${this.overview && !this.overview.open ? html`<span class="soft">The clinic is closed now</span>` : nothing}
			${this.sounding ? nothing : html`<span class="strip">Sound is off: you do not hear it when somebody waits. <button class="outlined" @click=${this.#test}>Turn on sound</button></span>`}
			<button class="outlined" aria-pressed=${away ? 'true' : 'false'} @click=${() => this.#do(() => desk.away(!away))}>${away ? 'Away: come back' : 'Available: step away'}</button>
			<button class="keys" @click=${() => { this.sheet = true; }}>Keys</button></div>`;
	}

	#columns() {
		const { standing, messages, notes, contact, followUp } = this.opened ?? {};
		const hidden = name => this.column === name ? '' : 'hidden';
		return html`
			<gl-desk-list class=${hidden('list')} .overview=${this.overview} .open=${standing?.id} .now=${this.now} .zone=${this.zone} .seen=${this.#seen} @gl-open=${({ detail }) => this.open(detail.id)}></gl-desk-list>
			${standing ? html`
				<gl-desk-chat class=${hidden('chat')} .standing=${standing} .messages=${messages} .notes=${notes} .me=${this.me} .name=${this.name} .zone=${this.zone} .typing=${this.typing} .lookers=${this.lookers}
					@gl-claim=${() => { this.#chat.toAnswer(); this.#claim(); }} @gl-send=${this.#send} @gl-typing=${({ detail }) => this.#hints.typing(standing.id, detail.on)}></gl-desk-chat>
				<gl-desk-card class=${hidden('card')} .standing=${standing} .messages=${messages} .contact=${contact} .followUp=${followUp} .zone=${this.zone} .now=${this.now} .suggestions=${this.suggestions} .colleagues=${this.overview.colleagues} .me=${this.me}
					@gl-insert=${({ detail }) => this.#insert(detail.text)} @gl-note=${this.#note} @gl-end=${({ detail }) => this.#change(() => desk[detail.how](standing.id, detail.outcome))}
					@gl-contact=${({ detail }) => this.#change(() => detail.outcome ? desk.contactDone(standing.id, detail.outcome) : desk.contactTried(standing.id))}
					@gl-requeue=${() => this.#change(() => desk.requeue(standing.id))} @gl-pass-on=${({ detail }) => this.#change(() => desk.passOn(standing.id, detail.to))}></gl-desk-card>`
			: html`<p class="none ${hidden('chat')}">${this.overview.waiting.length ? 'Choose a chat in the queue to read it, then claim it to answer.' : 'Nobody waits. A chat appears in the queue, and can be heard, as soon as somebody does.'}</p><p class="none ${hidden('card')}"></p>`}`;
	}

	#keySheet() {
		const close = () => { this.sheet = false; };
		return html`<div class="sheet" @click=${({ target, currentTarget }) => target === currentTarget && close()}><div role="dialog" aria-modal="true" aria-label="Keys">
			<h2>Keys</h2><dl>${KEYS.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
			<label><input type="checkbox" ?checked=${!localStorage.getItem(KEYS_OFF)} @change=${({ target }) => target.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '1')}> Use these keys</label>
			<button class="primary" autofocus @click=${close}>Close</button></div></div>`;
	}

	/** An address such as /desk#12 leads to a conversation. */
	#follow() {
		const id = Number(location.hash.slice(1));
		if (Number.isSafeInteger(id) && id > 0) this.open(id);
	}

	/** Shows a conversation. */
	async open(id) {
		if (this.opened?.standing.id !== id) Object.assign(this, { opened: null, suggestions: [], typing: '', lookers: [] });
		this.column = 'chat';
		this.#looking = id;
		this.#hints.look(id);
		await this.#do(async () => {
			this.opened = await this.#whole(id);
			this.suggestions = await desk.suggestions(id);
		});
	}

	async #whole(id) {
		const whole = await desk.conversation(id);
		while (whole.messages.length && whole.messages.at(-1).number < whole.standing.last) {
			const more = await desk.conversation(id, whole.messages.at(-1).number);
			if (!more.messages.length) break;
			whole.messages.push(...more.messages);
			whole.standing = more.standing;
		}
		return whole;
	}

	linked(on) {
		this.online = on;
		if (on) this.#refresh();
	}

	hinted({ type, conversation, on, by, names }) {
		const open = this.#looking === conversation;   // a hint may come before what it is about
		if (type === 'typing' && open) this.typing = on ? by ?? 'The visitor' : '';
		else if (type === 'lookers' && open) this.lookers = names;
		else if (type === 'changed' || type === 'people') this.#refresh(open);
	}

	/** Many hints at once ask once. */
	#refresh(open = true) {
		clearTimeout(this.#asking);
		this.#asking = setTimeout(() => this.#do(async () => {
			this.overview = await desk.overview();
			this.#ahead = Date.now() - new Date(this.overview.now).getTime();
			if (open && this.opened) await this.#update();
			this.#tick();
		}), 100);
	}

	#ahead = 0;
	#looking = null;
	/** The number of the last message that was shown here, of each conversation. */
	#seen = new Map();
	#mine = null;

	willUpdate() {
		if (this.opened && !document.hidden) this.#seen.set(this.opened.standing.id, this.opened.standing.last);
	}

	async #update() {
		const before = this.opened;
		const { standing, messages, notes, contact, followUp } = await desk.conversation(before.standing.id, before.messages.at(-1)?.number ?? 0);
		if (this.opened !== before) return;
		this.opened = { standing, messages: [...before.messages, ...messages], notes, contact, followUp };
		if (messages.some(({ author }) => author === 'visitor')) {
			this.typing = '';
			this.suggestions = await desk.suggestions(standing.id);
		}
	}

	/** The wait is told by the server's clock, whatever this computer's says. */
	#tick() {
		this.now = Date.now() - this.#ahead;
		if (!this.overview) return;
		const waiting = this.overview.waiting.map(({ standing }) => ({ id: standing.id, urgent: standing.urgent, what: reasons[standing.reason] ?? '', waited: (this.now - new Date(standing.waitingSince)) / 1000 }));
		this.#alarm.hear(waiting, this.overview.steps, this.overview.away);
		this.#hearMine();
		this.sounding = this.#alarm.ready;
	}

	/** What a colleague passed on to me, and what my visitors wrote while I looked elsewhere. */
	#hearMine() {
		const before = this.#mine;
		this.#mine = new Map(this.overview.mine.map(({ standing, asked }) => [standing.id, asked]));
		if (!before) return;
		for (const [id, asked] of this.#mine) {
			if (!before.has(id) && !this.#claimed.delete(id)) this.#alarm.ring('A colleague passed a chat on to you');
			else if (asked > (before.get(id) ?? asked) && (document.hidden || id !== this.opened?.standing.id)) this.#alarm.ring('A visitor wrote to you');
		}
	}

	#claimed = new Set();

	async #test() {
		await this.#alarm.test();
		this.sounding = this.#alarm.ready;
	}

	#claim() {
		const { id } = this.opened.standing;
		this.#claimed.add(id);
		return this.#change(() => desk.claim(id).catch(refused => {
			this.#claimed.delete(id);
			throw refused;
		}));
	}

	async #change(deed) {
		await this.#do(deed);
		this.#refresh();
	}

	async #send({ detail: { text } }) {
		const chat = this.#chat;
		const { id } = this.opened.standing;
		const key = `${id}\n${text}`;
		if (this.unsent?.key !== key) this.unsent = { key, clientId: crypto.randomUUID() };   // the same words again after a failure are the same message
		try {
			await desk.say(id, this.unsent.clientId, text);
			this.unsent = null;
			chat.sent();
			this.#refresh();
		} catch (refused) {
			chat.failed(refused.status ? `Not sent: ${refused.message}` : 'Not sent: the server cannot be reached. Your text is kept; send it again when you are online.');
		}
	}

	async #note({ detail: { text } }) {
		await this.#change(async () => {
			await desk.note(this.opened.standing.id, text);
			this.renderRoot.querySelector('gl-desk-card').noted();
		});
	}

	#insert(text) {
		this.column = 'chat';
		this.#chat?.insert(text);
	}

	get #chat() {
		return this.renderRoot.querySelector('gl-desk-chat');
	}

	async #do(deed) {
		try {
			await deed();
			this.problem = null;
		} catch (refused) {
			if (refused.status === 401) location.assign('/sign-in');
			else this.problem = refused.status ? refused.message : 'The server cannot be reached. Trying again.';
		}
	}

	#key(event) {
		if (this.sheet && event.key === 'Escape') this.sheet = false;
		const inText = event.composedPath().some(({ localName }) => ['textarea', 'input', 'select'].includes(localName));
		if (inText || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(KEYS_OFF) && event.key !== '?') return;
		const card = this.renderRoot.querySelector('gl-desk-card');
		const deeds = {
			j: () => this.renderRoot.querySelector('gl-desk-list')?.move(1), k: () => this.renderRoot.querySelector('gl-desk-list')?.move(-1), c: () => this.opened && this.#claim(), r: () => this.#chat?.box?.focus(), '/': () => this.#chat?.choose(), s: () => this.#show('list', () => this.renderRoot.querySelector('gl-desk-list')?.focusSearch()),
			n: () => this.#show('card', () => card?.focusOn('note')), t: () => this.#show('card', () => card?.focusOn('to')), b: () => this.#show('card', () => card?.focusOn('outcome')), '?': () => { this.sheet = true; },
		};
		for (const index of [0, 1, 2]) deeds[index + 1] = () => this.suggestions[index] && this.#insert(this.suggestions[index].answer);
		const deed = deeds[event.key.toLowerCase()];
		if (!deed) return;
		event.preventDefault();
		deed();
	}

	async #show(column, then) {
		this.column = column;
		await this.updateComplete;
		then();
	}
}
customElements.define('gl-desk', GlDesk);

import { LitElement, css, html, nothing } from 'lit';
import './gl-desk-canned.js';
import { prose, shared } from '../panel/look.js';
import { markdown, plain } from '../panel/text.js';
import { clock } from './times.js';

const DRAFT = 'gl-desk-draft-';
const STILL = 4_000;

/**
 * One conversation and the composer below it. With `practice`, which is the simulated patient's name, there are no canned replies.
 * A draft stays with its conversation, over a reload too; what could not be sent stays in the box.
 * @fires gl-claim
 * @fires gl-send - detail: { text }; answered with `sent()` or `failed(why)`
 * @fires gl-typing - detail: { on }
 */
export class GlDeskChat extends LitElement {
	static properties = { standing: { attribute: false }, messages: { attribute: false }, notes: { attribute: false }, me: { type: Number }, name: {}, zone: {}, typing: {}, lookers: { attribute: false }, problem: { state: true }, sending: { state: true }, choosing: { state: true }, practice: {} };

	static styles = [shared, prose, css`
		:host { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
		header { padding: var(--gl-space-3) var(--gl-space-4); border-bottom: 1px solid var(--gl-line); }
		h2 { font-size: var(--gl-text-2); font-weight: 600; }
		.log { flex: 1 1 0; overflow: auto; padding: var(--gl-space-4); }
		.log li + li { margin-top: var(--gl-space-3); }
		li { display: flex; flex-direction: column; align-items: flex-start; }
		.theirs { align-items: flex-end; }
		.bubble { max-width: min(36rem, 88%); padding: var(--gl-space-2) var(--gl-space-3); border: 1px solid var(--gl-line); border-radius: var(--gl-radius-bubble); background: var(--gl-surface); white-space: pre-wrap; overflow-wrap: anywhere; }
		.assistant .bubble { background: var(--gl-raised); white-space: normal; font-size: var(--gl-text-1); }
		.staff .bubble { border-color: transparent; background: var(--gl-person-tint); }
		.who { margin-bottom: 2px; color: var(--gl-soft); font-size: var(--gl-text-1); }
		.system { align-items: center; color: var(--gl-soft); font-size: var(--gl-text-1); text-align: center; }
		.note { align-self: stretch; padding: var(--gl-space-2) var(--gl-space-3); border-inline-start: 4px solid var(--gl-wait); background: var(--gl-wait-tint); white-space: pre-wrap; overflow-wrap: anywhere; }
		footer { padding: var(--gl-space-3) var(--gl-space-4); border-top: 1px solid var(--gl-line); background: var(--gl-surface); }
		form { display: flex; gap: var(--gl-space-2); align-items: flex-end; }
		label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
		textarea { flex: 1; min-width: 0; min-height: 72px; max-height: 40vh; padding: var(--gl-space-2) var(--gl-space-3); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); field-sizing: content; resize: vertical; }
		.buttons { display: grid; gap: var(--gl-space-2); }
		.hint { min-height: 1.3em; margin-bottom: var(--gl-space-1); color: var(--gl-soft); font-size: var(--gl-text-1); }
	`];

	constructor() {
		super();
		this.problem = null;
		this.sending = this.choosing = false;
		this.still = 0;
	}

	willUpdate(changed) {
		if (changed.has('messages') || changed.has('typing')) {
			const log = this.renderRoot?.querySelector('.log');
			this.follow = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
		}
	}

	updated(changed) {
		const other = changed.has('standing') && changed.get('standing')?.id !== this.standing.id;
		if (other) {
			this.follow = true;
			this.choosing = this.answering = false;
			const box = this.box;
			if (box) box.value = sessionStorage.getItem(DRAFT + this.standing.id) ?? '';
		}
		if (this.answering && this.box) {
			this.answering = false;
			this.box.focus();
		}
		if (this.follow) this.renderRoot.querySelector('.log').scrollTop = 1e9;
	}

	get box() {
		return this.renderRoot.querySelector('textarea');
	}

	render() {
		const { owner, speaker, person } = this.standing;
		const own = owner === 'person' && person === this.me;
		const others = this.lookers.filter(name => name !== this.name).join(', ');
		return html`
			<header><h2 tabindex="-1">${this.standing.title ?? `Visitor ${this.standing.id}`}</h2>
				<p class="small soft">${{ queue: 'Waits for a person', bot: 'With the assistant', closed: 'Closed', person: own ? 'With you' : `With ${speaker}` }[owner]}${others ? html` · Also looking: ${others}` : nothing}</p></header>
			<div class="log" tabindex="0" role="log" aria-label="Conversation"><ol>${this.#entries()}</ol></div>
			<footer>
				<p class="hint" role="status">${this.typing ? `${this.typing} is typing` : ''}</p>
				<div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
				${own ? this.#composer() : this.practice ? nothing : html`<button class="primary" ?disabled=${owner === 'closed' || owner === 'person'} @click=${() => this.#fire('gl-claim')}>
					${owner === 'bot' ? 'Take over from the assistant' : 'Claim this chat'}</button>`}
			</footer>`;
	}

	#composer() {
		return html`${this.choosing ? html`<gl-desk-canned .conversation=${this.standing.id} @gl-insert=${({ detail }) => this.insert(detail.text)} @gl-cancel=${() => this.insert('')}></gl-desk-canned>` : nothing}<form @submit=${this.#submit}>
			<label for="words">Message to the visitor</label>
			<textarea id="words" dir="auto" placeholder="Write to the visitor. Enter sends, Shift+Enter breaks the line." maxlength="4000" @input=${this.#input} @keydown=${this.#key}></textarea>
			<div class="buttons">${this.practice ? nothing : html`<button type="button" class="outlined" aria-expanded=${this.choosing} @click=${this.choose}>Canned</button>`}<button class="primary" ?disabled=${this.sending}>Send</button></div></form>`;
	}

	/** Messages and notes in the order of time; a note is no message and looks like none. */
	#entries() {
		const notes = [...this.notes];
		const entries = [];
		for (const message of this.messages) {
			while (notes.length && new Date(notes[0].at) < new Date(message.at)) entries.push(this.#note(notes.shift()));
			entries.push(this.#message(message));
		}
		return [...entries, ...notes.map(note => this.#note(note))];
	}

	#note({ name, at, text }) {
		return html`<li><div class="note" dir="auto"><span class="who">Note by ${name}, ${clock(at, this.zone)}. Visitors do not see it.</span><br>${text}</div></li>`;
	}

	#message({ author, name, at, text }) {
		if (author === 'system') return html`<li class="system"><p dir="auto">${plain(text)} <span aria-hidden="true">· ${clock(at, this.zone)}</span></p></li>`;
		const who = author === 'visitor' ? this.practice || 'Visitor' : author === 'staff' ? name : 'Assistant';
		return html`<li class="${author} ${author === 'visitor' ? '' : 'theirs'}"><span class="who">${who}, ${clock(at, this.zone)}</span>
			<div class="bubble prose" dir="auto">${author === 'assistant' ? markdown(text) : plain(text)}</div></li>`;
	}

	/** Whoever claims by a click wants to write: the box gets the focus once it is there. By keys, R leads there. */
	toAnswer() {
		this.answering = true;
	}

	/** Shows the canned replies, or hides them. */
	choose() {
		if (this.box) this.choosing = !this.choosing;
	}

	/** Puts a text into the box, after what is there. */
	insert(text) {
		const box = this.box;
		if (!box) return;
		this.choosing = false;
		box.value = [box.value.trim(), text].filter(Boolean).join('\n\n');
		box.focus();
		this.#input();
	}

	sent() {
		this.sending = false;
		this.problem = null;
		sessionStorage.removeItem(DRAFT + this.standing.id);
		if (this.box) {
			this.box.value = '';
			this.box.focus();
		}
	}

	failed(why) {
		this.sending = false;
		this.problem = why;
	}

	#key(event) {
		if (event.key === '/' && !this.box.value && !this.practice) {
			event.preventDefault();
			this.choose();
		}
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		event.target.form.requestSubmit();
	}

	#input() {
		sessionStorage.setItem(DRAFT + this.standing.id, this.box.value);
		this.problem = null;
		if (!this.still) this.#fire('gl-typing', { on: true });
		clearTimeout(this.still);
		this.still = setTimeout(() => this.#rest(), STILL);
	}

	#rest() {
		clearTimeout(this.still);
		this.still = 0;
		this.#fire('gl-typing', { on: false });
	}

	#submit(event) {
		event.preventDefault();
		const text = this.box.value.trim();
		if (!text || this.sending) return;
		this.sending = true;
		this.#rest();
		this.#fire('gl-send', { text });
	}

	#fire(name, detail) {
		this.dispatchEvent(new CustomEvent(name, { detail }));
	}
}
customElements.define('gl-desk-chat', GlDeskChat);

import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../panel/look.js';
import { desk } from './desk-api.js';

/**
 * Canned replies to choose from: words narrow them down, arrows move, Enter takes one.
 * @fires gl-insert - detail: { text }
 * @fires gl-cancel
 */
export class GlDeskCanned extends LitElement {
	static properties = { conversation: { type: Number }, all: { state: true }, words: { state: true }, at: { state: true }, problem: { state: true } };

	static styles = [shared, css`
		:host { display: block; max-height: 40vh; margin-bottom: var(--gl-space-2); overflow: auto; border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); }
		label { display: block; padding: var(--gl-space-2) var(--gl-space-3) 0; color: var(--gl-soft); font-size: var(--gl-text-1); }
		input { width: calc(100% - 2 * var(--gl-space-3)); min-height: 36px; margin: var(--gl-space-1) var(--gl-space-3) var(--gl-space-2); padding: 0 var(--gl-space-3); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); }
		[role=option] { padding: var(--gl-space-2) var(--gl-space-3); border-top: 1px solid var(--gl-line); cursor: pointer; }
		[aria-selected=true] { background: var(--gl-tint); }
		.text { display: -webkit-box; overflow: hidden; color: var(--gl-soft); font-size: var(--gl-text-1); -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
		[aria-selected=true] .text { color: var(--gl-ink); }
		p { padding: var(--gl-space-2) var(--gl-space-3); }
	`];

	constructor() {
		super();
		Object.assign(this, { all: null, words: '', at: 0, problem: null });
	}

	async connectedCallback() {
		super.connectedCallback();
		try {
			this.all = await desk.canned(this.conversation);
		} catch {
			this.problem = 'The canned replies cannot be read now.';
		}
		await this.updateComplete;
		this.renderRoot.querySelector('input').focus();
	}

	get #fitting() {
		const words = this.words.toLowerCase().split(/\s+/).filter(Boolean);
		return (this.all ?? []).filter(({ title, text }) => words.every(word => `${title} ${text}`.toLowerCase().includes(word)));
	}

	render() {
		const fitting = this.#fitting;
		return html`<label for="words">Canned reply: type to find one, Enter inserts it, Esc goes back</label>
			<input id="words" role="combobox" aria-expanded="true" aria-controls="list" aria-activedescendant=${fitting.length ? `reply-${this.at}` : nothing} autocomplete="off" @input=${this.#narrow} @keydown=${this.#key}>
			${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
			${this.all && !fitting.length ? html`<p class="soft" role="status">${this.all.length ? 'None has these words.' : 'There are none yet. Supervisors add them under Replies.'}</p>` : nothing}
			<div id="list" role="listbox" aria-label="Canned replies">${fitting.map(({ title, text }, index) => html`
				<div id="reply-${index}" role="option" aria-selected=${index === this.at} @click=${() => this.#take(text)}><strong class="small">${title}</strong><span class="text" dir="auto">${text}</span></div>`)}</div>`;
	}

	#narrow({ target }) {
		this.words = target.value;
		this.at = 0;
	}

	#key(event) {
		const fitting = this.#fitting;
		const steps = { ArrowDown: 1, ArrowUp: -1 };
		if (event.key in steps && fitting.length) this.at = (this.at + steps[event.key] + fitting.length) % fitting.length;
		else if (event.key === 'Enter' && fitting[this.at]) this.#take(fitting[this.at].text);
		else if (event.key === 'Escape') this.#fire('gl-cancel');
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	updated(changed) {
		if (changed.has('at')) this.renderRoot.getElementById(`reply-${this.at}`)?.scrollIntoView({ block: 'nearest' });
	}

	#take(text) { this.#fire('gl-insert', { text }); }

	#fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}
customElements.define('gl-desk-canned', GlDeskCanned);

import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../panel/look.js';
import { desk, reasons } from './desk-api.js';
import { date } from './times.js';

/**
 * The search over past conversations. What was found stays until the field is emptied.
 * @fires gl-open - detail: { id }
 * @fires gl-searching - detail: { on }, whether results are shown
 */
export class GlDeskSearch extends LitElement {
	static properties = { open: { type: Number }, zone: {}, result: { state: true }, problem: { state: true }, busy: { state: true } };

	static styles = [shared, css`
		form { display: flex; gap: var(--gl-space-2); }
		label { display: block; margin-bottom: 2px; color: var(--gl-soft); font-size: var(--gl-text-1); }
		input { width: 100%; min-width: 0; min-height: 36px; padding: 0 var(--gl-space-3); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); }
		.words { flex: 1; min-width: 0; }
		form button { align-self: end; min-height: 36px; font-size: var(--gl-text-1); }
		details { margin-top: var(--gl-space-1); }
		summary { min-height: 24px; padding: 0; font-size: var(--gl-text-1); font-weight: 400; }
		.days { display: grid; grid-template-columns: 1fr 1fr; gap: var(--gl-space-2); margin-top: var(--gl-space-1); }
		h2 { display: flex; align-items: baseline; justify-content: space-between; margin: var(--gl-space-3) 0 var(--gl-space-2); font-size: var(--gl-text-2); font-weight: 600; }
		h2 button { min-height: 32px; }
		li + li { margin-top: var(--gl-space-1); }
		li button { display: block; width: 100%; padding: var(--gl-space-2) var(--gl-space-3); border-color: var(--gl-line); background: var(--gl-surface); color: var(--gl-ink); font-weight: 400; }
		li button[aria-current] { border-color: var(--gl-accent); background: var(--gl-tint); }
		.excerpt { display: block; color: var(--gl-soft); font-size: var(--gl-text-1); overflow-wrap: anywhere; }
		mark { background: var(--gl-wait-tint); color: var(--gl-ink); font-weight: 600; }
		.head { display: flex; justify-content: space-between; gap: var(--gl-space-3); }
	`];

	focus() { this.renderRoot.querySelector('input').focus(); }

	render() {
		return html`<form role="search" @submit=${this.#search}>
				<div class="words"><label for="words">Search past chats</label><input id="words" type="search" autocomplete="off" maxlength="200" dir="auto" @input=${this.#emptied}></div>
				<button class="outlined" ?disabled=${this.busy}>Search</button></form>
			<details><summary>Only between two days</summary><div class="days">
				<div><label for="from">From</label><input id="from" type="date"></div><div><label for="until">Until</label><input id="until" type="date"></div></div></details>
			<div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
			<div role="status">${this.result ? html`<h2>${this.#count()}<button @click=${this.#clear}>Back to the queue</button></h2>` : nothing}</div>
			${this.result?.found.length ? html`<ul aria-label="Chats found">${this.result.found.map(found => this.#found(found))}</ul>` : nothing}`;
	}

	#count() {
		const { total, found } = this.result;
		if (!total) return 'Nothing found';
		return total === 1 ? '1 chat' : total > found.length ? `${total} chats, the newest ${found.length}` : `${total} chats`;
	}

	#found({ standing, excerpt }) {
		return html`<li><button data-id=${standing.id} aria-current=${standing.id === this.open ? 'true' : nothing} @click=${() => this.#fire('gl-open', { id: standing.id })}>
			<span class="head"><span>Visitor ${standing.id}</span><span class="soft">${date(standing.touched, this.zone)}</span></span>
			<span class="excerpt" dir="auto">${excerpt.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}</span></button></li>`;
	}

	async #search(event) {
		event.preventDefault();
		const value = id => this.renderRoot.getElementById(id).value.trim();
		if (!value('words')) return this.#clear();
		this.busy = true;
		try {
			this.result = await desk.search(value('words'), value('from') || null, value('until') || null);
			this.problem = null;
			this.#fire('gl-searching', { on: true });
		} catch (refused) {
			this.problem = refused.status ? refused.message : 'The server cannot be reached.';
		} finally {
			this.busy = false;
		}
	}

	#emptied({ target }) {
		if (!target.value) this.#clear();
	}

	#clear() {
		this.renderRoot.getElementById('words').value = '';
		this.result = this.problem = null;
		this.#fire('gl-searching', { on: false });
	}

	#fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}
customElements.define('gl-desk-search', GlDeskSearch);

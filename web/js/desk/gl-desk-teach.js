import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../panel/look.js';
import { teaching } from './desk-api.js';

const NEW = 'new';

/** Proposes to a clinician what the assistant should learn from this chat: one more wording, or a topic with a drafted answer. */
export class GlDeskTeach extends LitElement {
	static properties = { conversation: { type: Number }, question: {}, answer: {}, suggested: {}, targets: { state: true }, target: { state: true }, said: { state: true }, problem: { state: true } };

	static styles = [shared, css`
		summary { min-height: 32px; padding: 0; font-size: var(--gl-text-2); font-weight: 600; color: var(--gl-ink); }
		form { display: grid; gap: var(--gl-space-2); margin-top: var(--gl-space-2); }
		label { font-size: var(--gl-text-1); font-weight: 600; }
		input, textarea, select { width: 100%; min-height: 32px; padding: var(--gl-space-1) var(--gl-space-2); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); color: inherit; font: inherit; font-size: var(--gl-text-1); }
		button { min-height: 32px; font-size: var(--gl-text-1); }
		p { font-size: var(--gl-text-1); }
	`];

	constructor() {
		super();
		Object.assign(this, { targets: null, target: '', said: null, problem: null });
	}

	willUpdate(changed) {
		if (changed.has('conversation')) this.said = this.problem = null;
	}

	render() {
		return html`<details @toggle=${this.#load}><summary>Teach the assistant</summary>
			<form @submit=${this.#propose}>
				<label for="wording">The question, without names or anything that points to the person</label>
				<textarea id="wording" rows="2" maxlength="300" dir="auto" .value=${this.question ?? ''}></textarea>
				<label for="target">It is about</label>
				<select id="target" @change=${({ target }) => { this.target = target.value; }}><option value=${NEW}>A new topic</option>
					${(this.targets ?? []).map(({ id, title }) => html`<option value=${id} ?selected=${id === this.suggested}>${title}</option>`)}</select>
				${this.target === NEW ? html`<label for="title">Title of the topic</label><input id="title" maxlength="100" dir="auto">
					<label for="answer">A draft of the answer</label><textarea id="answer" rows="4" maxlength="2000" dir="auto" .value=${this.answer ?? ''}></textarea>` : nothing}
				<div><button class="outlined">Propose to a clinician</button></div>
				<div role="status">${this.said ? html`<p>${this.said}</p>` : nothing}</div>
				<div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
			</form></details>`;
	}

	async #load({ target }) {
		if (!target.open || this.targets) return;
		try {
			this.targets = await teaching.targets();
			this.target = this.suggested ?? NEW;
		} catch {
			this.problem = 'The topics cannot be read now.';
		}
	}

	async #propose(event) {
		event.preventDefault();
		const value = id => this.renderRoot.getElementById(id)?.value.trim();
		const wish = { conversation: this.conversation, wording: value('wording') };
		try {
			await teaching.propose(this.target === NEW ? { ...wish, title: value('title'), answer: value('answer') } : { ...wish, target: this.target });
			this.said = 'Proposed. A clinician decides, and then it is in use at once.';
			this.problem = null;
		} catch (refused) {
			this.said = null;
			this.problem = refused.status ? refused.message : 'The server cannot be reached.';
		}
	}
}
customElements.define('gl-desk-teach', GlDeskTeach);

import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../panel/look.js';
import { plain } from '../panel/text.js';
import './gl-desk-teach.js';
import { due } from './times.js';
import { contactOutcomes, outcomes, reasons } from './desk-api.js';

/**
 * Why the chat was handed over, what may be answered, and what can be done with it.
 * @fires gl-insert - detail: { text }
 * @fires gl-note - detail: { text }
 * @fires gl-end - detail: { how: 'giveBack'|'close', outcome }
 * @fires gl-requeue
 * @fires gl-contact - detail: { outcome }, null when nobody was reached
 * @fires gl-pass-on - detail: { to }
 */
export class GlDeskCard extends LitElement {
	static properties = { standing: { attribute: false }, messages: { attribute: false }, contact: { attribute: false }, followUp: { attribute: false }, zone: {}, now: { type: Number }, suggestions: { attribute: false }, colleagues: { attribute: false }, me: { type: Number } };

	static styles = [shared, css`
		:host { overflow: auto; padding: var(--gl-space-4); }
		section + section { margin-top: var(--gl-space-4); padding-top: var(--gl-space-4); border-top: 1px solid var(--gl-line); }
		h2 { margin-bottom: var(--gl-space-2); font-size: var(--gl-text-2); font-weight: 600; }
		dl { display: grid; grid-template-columns: auto 1fr; gap: var(--gl-space-1) var(--gl-space-3); margin: 0; font-size: var(--gl-text-1); }
		dt { color: var(--gl-soft); }
		dd { margin: 0; overflow-wrap: anywhere; }
		.flag { color: var(--gl-urgent); font-weight: 600; }
		.suggestion { padding: var(--gl-space-2) 0; }
		.suggestion + .suggestion { border-top: 1px solid var(--gl-line); }
		.suggestion p { margin: var(--gl-space-1) 0; font-size: var(--gl-text-1); }
		kbd { padding: 0 var(--gl-space-1); border: 1px solid var(--gl-line); border-radius: 4px; font: inherit; font-size: var(--gl-text-1); }
		button, summary, select { min-height: 32px; font-size: var(--gl-text-1); }
		summary { padding: 0; }
		dd summary { min-height: 24px; }
		.passage { white-space: pre-wrap; }
		form { display: grid; gap: var(--gl-space-2); }
		form + form { margin-top: var(--gl-space-3); }
		label { font-size: var(--gl-text-1); font-weight: 600; }
		textarea, select { width: 100%; padding: var(--gl-space-1) var(--gl-space-2); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); color: inherit; font: inherit; }
		.row { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); }
	`];

	render() {
		const own = this.standing.owner === 'person' && this.standing.person === this.me;
		return html`${this.#why()}${this.followUp ? this.#contact() : nothing}${this.suggestions.length ? this.#suggested(own) : nothing}${this.#noteForm()}${own ? this.#deeds() : nothing}${this.#teach()}`;
	}

	#why() {
		const told = this.messages.findLast(({ card }) => card?.decision === 'handoff' || card?.decision === 'urgent');
		const handed = this.messages.findLast(({ author, card }) => author === 'assistant' && (card?.decision === 'handoff' || card?.decision === 'urgent'));
		const asked = this.messages.findLast(({ author, number }) => author === 'visitor' && (!handed || number < handed.number));
		const noted = handed?.card.noted;
		const times = noted?.times.map(({ text, value }) => (value ? `${text} (${value})` : text)).join(', ');
		const names = noted?.names.filter(({ type }) => type !== 'person').map(({ name, text }) => (text.toLowerCase() === name.toLowerCase() ? name : `${name} ("${text}")`)).join(', ');
		return html`<section aria-label="Hand-off"><h2>Hand-off</h2><dl>
			<dt>Why</dt><dd class=${this.standing.urgent ? 'flag' : ''}>${this.standing.reason ? reasons[this.standing.reason] ?? this.standing.reason : 'Not handed over'}</dd>
			${noted?.about ? html`<dt>About</dt><dd>${noted.about.replaceAll('-', ' ')}${noted.level ? ` (${noted.level.replaceAll('-', ' ')})` : ''}</dd>` : nothing}
			${asked ? html`<dt>Asked</dt><dd dir="auto">${asked.text}</dd>` : nothing}
			${handed?.card.parts.length ? html`<dt>Bot answered</dt><dd>${handed.card.parts.map(({ title }) => title).join(', ')}</dd>` : nothing}
			${told ? html`<dt>Visitor told</dt><dd><details><summary>${told.card.heading ?? 'What was said'}</summary>${plain(told.card.outro ?? told.card.intro ?? '')}</details></dd>` : nothing}
			${times ? html`<dt>When</dt><dd>${times}</dd>` : nothing}
			${names ? html`<dt>Names</dt><dd>${names}</dd>` : nothing}
			<dt>Contact</dt><dd>${this.contact ? html`${this.contact.name}<br>${plain([this.contact.phone, this.contact.email].filter(Boolean).join('\n'))}` : 'None left'}</dd></dl></section>`;
	}

	#contact() {
		const { open, outcome, dueAt, attempts } = this.followUp;
		if (!open) return html`<section aria-label="Contact"><h2>Contact</h2><p class="small">Done: ${contactOutcomes[outcome] ?? outcome}</p></section>`;
		const overdue = new Date(dueAt) < this.now;
		return html`<section aria-label="Contact"><h2>Contact</h2><p class="small ${overdue ? 'flag' : ''}">To be contacted ${due(dueAt, this.now, this.zone)}.${attempts ? ` Tried ${attempts === 1 ? 'once' : `${attempts} times`}.` : ''}</p>
			<form @submit=${this.#contacted}><label for="contacted">How it went</label>
				<select id="contacted"><option value="">Nobody reached, try again later</option>${Object.entries(contactOutcomes).map(([code, words]) => html`<option value=${code}>${words}</option>`)}</select>
				<div class="row"><button class="outlined">Save</button></div></form></section>`;
	}

	#suggested(own) {
		return html`<section aria-label="Suggested answers"><h2>Suggested answers</h2>${this.suggestions.map(({ title, answer, passage, confidence }, index) => html`
			<div class="suggestion"><strong class="small">${title}</strong> <span class="small soft">${Math.round(100 * confidence)} %</span>
				<p>${answer}</p>
				<div class="row">${own ? html`<button class="outlined" @click=${() => this.#fire('gl-insert', { text: answer })}>Insert <kbd aria-hidden="true">${index + 1}</kbd></button>` : nothing}
				<details><summary>Whole passage</summary><p class="passage">${passage}</p></details></div></div>`)}</section>`;
	}

	#teach() {
		const question = this.messages.findLast(({ author, text }) => author === 'visitor' && text.length > 3)?.text;
		const answer = this.messages.findLast(({ author }) => author === 'staff')?.text;
		return html`<section aria-label="Teach the assistant"><gl-desk-teach .conversation=${this.standing.id} .question=${question} .answer=${answer} .suggested=${this.suggestions[0]?.topic}></gl-desk-teach></section>`;
	}

	#noteForm() {
		return html`<section aria-label="Note"><form @submit=${this.#note}><label for="note">Note for colleagues</label>
			<textarea id="note" rows="2" dir="auto" maxlength="4000"></textarea><div class="row"><button class="outlined">Save the note</button></div></form></section>`;
	}

	#deeds() {
		const here = this.colleagues.filter(({ presence }) => presence !== 'gone');
		return html`<section aria-label="Pass on or end"><h2>Pass on or end</h2>
			<form @submit=${this.#passOn}><label for="to">Transfer to</label>
				<select id="to"><option value="">The queue</option>${here.map(({ id, name, presence }) => html`<option value=${id}>${name}${presence === 'away' ? ' (away)' : ''}</option>`)}</select>
				<div class="row"><button class="outlined">Transfer</button></div></form>
			<form @submit=${this.#end}><label for="outcome">How it ended</label>
				<select id="outcome">${Object.entries(outcomes).map(([code, words]) => html`<option value=${code}>${words}</option>`)}</select>
				<div class="row"><button class="primary" value="giveBack">Back to the assistant</button><button class="outlined" value="close">Close the chat</button></div></form></section>`;
	}

	/** Where a key leads: the note, the colleague, the outcome. */
	focusOn(id) {
		this.renderRoot.getElementById(id)?.focus();
	}

	noted() {
		this.renderRoot.getElementById('note').value = '';
	}

	#note(event) {
		event.preventDefault();
		const text = this.renderRoot.getElementById('note').value.trim();
		if (text) this.#fire('gl-note', { text });
	}

	#contacted(event) {
		event.preventDefault();
		this.#fire('gl-contact', { outcome: this.renderRoot.getElementById('contacted').value || null });
	}

	#passOn(event) {
		event.preventDefault();
		const to = this.renderRoot.getElementById('to').value;
		if (to) this.#fire('gl-pass-on', { to: Number(to) });
		else this.#fire('gl-requeue');
	}

	#end(event) {
		event.preventDefault();
		this.#fire('gl-end', { how: event.submitter?.value ?? 'giveBack', outcome: this.renderRoot.getElementById('outcome').value });
	}

	#fire(name, detail) {
		this.dispatchEvent(new CustomEvent(name, { detail }));
	}
}
customElements.define('gl-desk-card', GlDeskCard);

import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../panel/look.js';
import { reasons } from './desk-api.js';
import './gl-desk-search.js';
import { due, lasted, spoken } from './times.js';

/**
 * Who waits, who is with me, who is with others, who wants to be contacted, and the search over all.
 * @fires gl-open - detail: { id }
 */
export class GlDeskList extends LitElement {
	static properties = { overview: { attribute: false }, open: { type: Number }, now: { type: Number }, zone: {}, seen: { attribute: false }, searching: { state: true } };

	static styles = [shared, css`
		:host { overflow: auto; padding: var(--gl-space-3); }
		h2 { display: flex; justify-content: space-between; align-items: baseline; margin: var(--gl-space-4) 0 var(--gl-space-2); font-size: var(--gl-text-2); font-weight: 600; }
		gl-desk-search { margin-bottom: var(--gl-space-4); padding-bottom: var(--gl-space-3); border-bottom: 1px solid var(--gl-line); }
		.new { justify-self: end; padding: 0 var(--gl-space-2); border-radius: var(--gl-radius-corner); background: var(--gl-person-tint); color: var(--gl-person); font-size: var(--gl-text-1); font-weight: 600; }
		li + li { margin-top: var(--gl-space-1); }
		li button { display: grid; grid-template-columns: 1fr auto; gap: 0 var(--gl-space-3); width: 100%; padding: var(--gl-space-2) var(--gl-space-3); border-color: var(--gl-line); background: var(--gl-surface); color: var(--gl-ink); font-weight: 400; }
		li button[aria-current] { border-color: var(--gl-accent); background: var(--gl-tint); }
		.why { font-weight: 600; }
		.urgent .why, .late { color: var(--gl-urgent); }
		.waits { color: var(--gl-wait); }
		.time { font-variant-numeric: tabular-nums; }
		.words { grid-column: 1 / -1; overflow: hidden; color: var(--gl-soft); font-size: var(--gl-text-1); text-overflow: ellipsis; white-space: nowrap; }
		.empty { padding: var(--gl-space-2) 0; }
		dl { display: grid; grid-template-columns: 1fr auto; gap: var(--gl-space-1) var(--gl-space-3); margin: var(--gl-space-3) 0 0; font-size: var(--gl-text-1); }
		dt { color: var(--gl-soft); }
		dd { margin: 0; font-variant-numeric: tabular-nums; }
	`];

	render() {
		return html`<gl-desk-search .open=${this.open} .zone=${this.zone} @gl-open=${({ detail }) => this.#open(detail.id)} @gl-searching=${({ detail }) => { this.searching = detail.on; }}></gl-desk-search>
			${this.searching ? nothing : this.#lists()}`;
	}

	#lists() {
		const { waiting, mine, others, contacts, today } = this.overview;
		return html`
			<h2 id="queue">Queue <span class="soft">${waiting.length}</span></h2>
			${waiting.length ? html`<ul aria-labelledby="queue">${waiting.map(row => this.#waiting(row))}</ul>` : html`
				<p class="empty">Nobody is waiting.</p>
				<dl aria-label="Today"><dt>Handed over today</dt><dd>${today.handedOver}</dd><dt>Answered by a person</dt><dd>${today.answered}</dd>
					<dt>Half of them within</dt><dd>${today.medianSeconds === null ? '–' : lasted(today.medianSeconds)}</dd></dl>`}
			<h2 id="mine">Mine <span class="soft">${mine.length}</span></h2>
			${mine.length ? html`<ul aria-labelledby="mine">${mine.map(row => this.#with(row, ''))}</ul>` : html`<p class="empty small soft">No chat is with you.</p>`}
			<h2 id="contacts">Contact list <span class="soft">${contacts.length}</span></h2>
			${contacts.length ? html`<ul aria-labelledby="contacts">${contacts.map(row => this.#contact(row))}</ul>` : html`<p class="empty small soft">Nobody wants to be contacted.</p>`}
			${others.length ? html`<h2 id="others">With others <span class="soft">${others.length}</span></h2><ul aria-labelledby="others">${others.map(row => this.#with(row, row.standing.speaker))}</ul>` : nothing}`;
	}

	#waiting({ standing, words }) {
		const waited = (this.now - new Date(standing.waitingSince).getTime()) / 1000;
		const { louder, everyone } = this.overview.steps;
		const late = waited >= everyone ? 'late' : waited >= louder ? 'waits' : 'soft';
		return html`<li class=${standing.urgent ? 'urgent' : ''}>${this.#row(standing, html`<span class="why">${standing.urgent ? 'Urgent: ' : ''}${reasons[standing.reason] ?? standing.reason}</span>
			<span class="time ${late}" aria-hidden="true">${lasted(waited)}</span><span class="unseen">, waits for ${spoken(waited)}</span>`, words)}</li>`;
	}

	#with({ standing, words, asked }, name) {
		const fresh = !name && asked > (this.seen.get(standing.id) ?? 0) && standing.id !== this.open;
		return html`<li>${this.#row(standing, html`<span class="why">${name || (reasons[standing.reason] ?? 'Chat')}</span>${fresh ? html`<span class="new">New message</span>` : nothing}`, words)}</li>`;
	}

	#contact({ request, name, urgent, overdue }) {
		const tried = request.attempts ? `, tried ${request.attempts === 1 ? 'once' : `${request.attempts} times`}` : '';
		return html`<li class=${urgent ? 'urgent' : ''}>${this.#row({ id: request.conversation }, html`<span class="why" dir="auto">${urgent ? 'Urgent: ' : ''}${name ?? 'Visitor'}</span>`,
			html`<span class=${overdue ? 'late' : ''}>Contact ${due(request.dueAt, this.now, this.zone)}${tried}</span>`)}</li>`;
	}

	#row(standing, head, words) {
		return html`<button data-id=${standing.id} aria-current=${standing.id === this.open ? 'true' : nothing} @click=${() => this.#open(standing.id)}>${head}<span class="words" dir="auto">${words ?? 'Nothing written yet'}</span></button>`;
	}

	focusSearch() {
		this.renderRoot.querySelector('gl-desk-search').focus();
	}

	/** Moves to the next row, or the one before. */
	move(by) {
		const rows = [...this.renderRoot.querySelectorAll('button[data-id]')];
		if (!rows.length) return;
		const at = rows.findIndex(row => Number(row.dataset.id) === this.open);
		const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
		next.focus();
		this.#open(Number(next.dataset.id));
	}

	#open(id) {
		this.dispatchEvent(new CustomEvent('gl-open', { detail: { id } }));
	}
}
customElements.define('gl-desk-list', GlDeskList);

import { LitElement, css, html, nothing } from 'lit';
import { icons, prose, shared } from './look.js';
import { day, dial, lead, markdown } from './text.js';

/**
 * What the assistant replies: answers with their sources, choices, urgent advice, or a plain sentence.
 * @fires gl-say - detail: { text, topic }, when a choice or a related question is tapped
 * @fires gl-person - the visitor takes the offer of a person
 * @fires gl-contact - the visitor takes the offer to leave contact details
 * @fires gl-rate - detail: { number, vote: { helpful } }
 */
export class GlAnswer extends LitElement {
	static properties = { message: { attribute: false }, clinic: { attribute: false }, latest: { type: Boolean }, mayLeaveContact: { type: Boolean }, mayAskPerson: { type: Boolean } };

	static styles = [shared, prose, css`
		.bubble { padding: var(--gl-space-3) var(--gl-space-4); border: 1px solid var(--gl-line); border-radius: var(--gl-radius-corner) var(--gl-radius-bubble) var(--gl-radius-bubble); background: var(--gl-raised); font-size: var(--gl-text-2); }
		.sentence { width: fit-content; max-width: 92%; }
		.lead { font-size: var(--gl-text-3); line-height: 1.45; }
		.prose > .lead + * { margin-top: var(--gl-space-1); }
		section + section { margin-top: var(--gl-space-4); padding-top: var(--gl-space-4); border-top: 1px solid var(--gl-line); }
		section h2 { margin-bottom: var(--gl-space-1); color: var(--gl-soft); font-size: var(--gl-text-1); font-weight: 600; line-height: var(--gl-listing); }
		.intro:not(:only-child) { margin-bottom: var(--gl-space-3); }
		.outro:not(:only-child) { margin-top: var(--gl-space-3); padding-top: var(--gl-space-3); border-top: 1px solid var(--gl-line); }
		details { margin-inline: calc(-1 * var(--gl-space-3)); }
		details:last-of-type { margin-bottom: calc(-1 * var(--gl-space-2)); }
		summary { list-style: none; padding: 0 var(--gl-space-3); }
		summary::-webkit-details-marker { display: none; }
		summary svg { width: 16px; height: 16px; transition: rotate var(--gl-motion); }
		details[open] > summary svg { rotate: 180deg; }
		details > :not(summary) { padding: var(--gl-space-1) var(--gl-space-3) var(--gl-space-3); }
		.origin { display: flex; width: 100%; color: var(--gl-soft); font-size: var(--gl-text-1); font-weight: 400; }
		.origin span { min-width: 0; overflow-wrap: anywhere; }
		.sources { font-size: var(--gl-text-1); line-height: 1.45; overflow-wrap: anywhere; }
		.sources li + li { margin-top: var(--gl-space-2); }
		.sources a { display: inline-block; min-height: 24px; }
		.choices { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); margin-top: var(--gl-space-3); }
		.chip { padding: var(--gl-space-2) var(--gl-space-4); border-color: var(--gl-control); border-radius: 22px; background: var(--gl-surface); overflow-wrap: anywhere; }
		.chip:hover { border-color: var(--gl-accent); background: var(--gl-tint); }
		.none { color: var(--gl-soft); }
		.offer { background: var(--gl-person-tint); border-color: transparent; color: var(--gl-person); }
		.offer:hover { border-color: var(--gl-person); background: var(--gl-person-tint); }
		.related { margin-top: var(--gl-space-3); color: var(--gl-soft); font-size: var(--gl-text-1); }
		.related + .choices { margin-top: var(--gl-space-2); }
		.foot { display: flex; align-items: center; justify-content: space-between; gap: var(--gl-space-3); margin-top: var(--gl-space-1); }
		.helpful { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--gl-space-1); min-height: var(--gl-target); color: var(--gl-soft); font-size: var(--gl-text-1); }
		.helpful span:focus { outline: 0; }
		::slotted(*) { flex: none; }
		.helpful button { justify-content: center; min-width: var(--gl-target); font-size: var(--gl-text-1); }
		.urgent { padding: var(--gl-space-4); border: 1px solid var(--gl-urgent); border-radius: var(--gl-radius-bubble); background: var(--gl-urgent-tint); font-size: var(--gl-text-3); }
		.urgent h2 { display: flex; align-items: center; gap: var(--gl-space-2); margin-bottom: var(--gl-space-2); color: var(--gl-urgent); font-size: var(--gl-text-4); line-height: var(--gl-listing); }
		.urgent h2 svg { width: 24px; height: 24px; }
		.call { justify-content: center; width: 100%; min-height: 52px; margin-bottom: var(--gl-space-4); background: var(--gl-urgent); color: var(--gl-on-urgent); font-size: var(--gl-text-3); font-weight: 600; }
		.urgent .prose a, .today .prose a { color: inherit; }
		.today { border-color: var(--gl-wait); background: var(--gl-wait-tint); }
		.today .call { font-size: var(--gl-text-2); margin-block: var(--gl-space-3); background: var(--gl-wait); color: var(--gl-surface); }
		.today .call:hover { background: color-mix(in srgb, var(--gl-wait) 88%, var(--gl-ink)); }
		.call:hover { background: color-mix(in srgb, var(--gl-urgent) 88%, var(--gl-ink)); }
	`];

	render() {
		const { card, text } = this.message;
		if (card.decision === 'urgent') return this.#urgent(card);
		const intro = card.intro ?? (card.parts.length || card.outro ? null : text);
		return html`
			${sameDay(card) ? this.#today(card) : html`<div class="bubble ${card.parts.length ? '' : 'sentence'}">
				${intro ? html`<div class="prose intro">${markdown(intro)}</div>` : nothing}
				${card.parts.map(part => this.#part(part, card.parts.length > 1))}
				${card.outro ? html`<div class="prose outro">${markdown(card.outro)}</div>` : nothing}
			</div>`}
			${this.#choices(card)}
			${this.#offers(card)}
			${this.latest && card.related.length ? html`
				<p class="related" id="related">${this.clinic.related}</p>
				<ul class="choices" aria-labelledby="related">${card.related.map(choice => this.#chip(choice))}</ul>` : nothing}
			<div class="foot">${card.helpful ? this.#helpful() : nothing}<slot></slot></div>`;
	}

	#part({ title, short, more, sources, reviewed }, several) {
		const [first, rest] = lead(short);
		return html`<section>
			${several ? html`<h2>${title}</h2>` : nothing}
			<div class="prose">
				${first ? html`<div class="lead">${markdown(first)}</div>` : nothing}
				${markdown(rest)}
			</div>
			${more ? html`<details>
				<summary>More<span class="unseen"> about: ${title}</span>${icons.down}</summary>
				<div class="prose">${markdown(more)}</div>
			</details>` : nothing}
			${sources.length ? html`<details>
				<summary class="origin"><span>${origin(sources)} · ${review(reviewed)}</span>${icons.down}</summary>
				<ul class="sources">${sources.map(source => html`<li>${reference(source)}</li>`)}</ul>
			</details>` : html`<p class="small soft">${review(reviewed)}</p>`}
		</section>`;
	}

	#choices({ choices }) {
		return choices.length ? html`<ul class="choices" aria-label="Choices">
			${choices.map(choice => this.#chip(choice))}
			<li><button class="chip none" type="button" @click=${() => this.#say(this.clinic.none, null)}>${this.clinic.none}</button></li>
		</ul>` : nothing;
	}

	#chip({ topic, title }) {
		return html`<li><button class="chip" type="button" dir="auto" @click=${() => this.#say(title, topic)}>${title}</button></li>`;
	}

	#offers({ offerPerson }) {
		const person = offerPerson && this.latest && this.mayAskPerson;
		const contact = this.mayLeaveContact;
		return person || contact ? html`<div class="choices">
			${person ? html`<button class="chip offer" type="button" @click=${() => this.#emit('gl-person')}>${icons.person}Talk to a person</button>` : nothing}
			${contact ? html`<button class="chip offer" type="button" @click=${() => this.#emit('gl-contact')}>${icons.phone}${this.clinic.contactForm.title}</button>` : nothing}
		</div>` : nothing;
	}

	#helpful() {
		const { number, helpful } = this.message;
		if (!this.latest && helpful === null) return nothing;
		return html`<div class="helpful" role="group" aria-labelledby="helpful">
			<span id="helpful" tabindex="-1">${helpful === null ? this.clinic.helpful.question : helpful ? this.clinic.helpful.yes : this.clinic.helpful.no}</span>
			${helpful === null ? [true, false].map(yes => html`
				<button type="button" @click=${() => this.#rate(number, yes)}>${yes ? 'Yes' : 'No'}</button>`) : nothing}
		</div>`;
	}

	#urgent({ heading, intro, parts, outro, phone }) {
		return html`<div class="urgent">
			<h2>${icons.alert}${heading}</h2>
			${phone ? html`<a class="action call" href="tel:${dial(phone)}">${icons.phone}Call ${phone}</a>` : nothing}
			<div class="prose">${markdown([intro, ...parts.map(part => part.short), outro].filter(Boolean).join('\n\n'))}</div>
		</div>
		<div class="foot"><slot></slot></div>`;
	}

	/** What a clinician has to hear about today: the advice first, the way to reach one at once below it. */
	#today({ intro }) {
		const [advice, ...others] = intro.split('\n\n');
		return html`<div class="bubble today">
			<div class="prose lead">${markdown(advice)}</div>
			<a class="action call" href="tel:${dial(this.clinic.phone)}">${icons.phone}Call ${this.clinic.phone}</a>
			<div class="prose">${markdown(others.join('\n\n'))}</div>
		</div>`;
	}

	#say(text, topic) { this.#emit('gl-say', { text, topic }); }

	async #rate(number, helpful) {
		this.#emit('gl-rate', { number, vote: { helpful } });
		await new Promise(requestAnimationFrame);
		this.renderRoot.querySelector('#helpful')?.focus();   // the pressed button is gone
	}

	#emit(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })); }
}
customElements.define('gl-answer', GlAnswer);

function origin(sources) {
	const publishers = [...new Set(sources.map(source => source.publisher))];
	const others = publishers.length - 1;
	return `Source: ${publishers[0]}${others ? ` and ${others} more` : ''}`;
}

/** Said only where it is true. */
function review(reviewed) {
	return reviewed ? `reviewed by ${reviewed.by}, ${day(reviewed.on)}` : 'not yet reviewed by a clinician';
}

function reference({ title, publisher, year, url }) {
	const words = html`${title}. ${publisher}${year ? `, ${year}` : ''}`;
	return /^https?:\/\//i.test(url ?? '') ? html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${words}</a>` : words;
}

function sameDay({ decision, reason, intro }) {
	return decision === 'handoff' && reason === 'safety' && intro !== null;
}

import { LitElement, css, html, nothing } from 'lit';
import './gl-answer.js';
import { icons, prose, shared } from './look.js';
import { plain, when } from './text.js';

/**
 * One message of the log, or one that is not yet in it (`unsent`), with its author, its time and its state.
 * @fires gl-retry, gl-discard, gl-edit - detail: { clientId, text }
 * @fires gl-rate - detail: { number, vote: { rating } }
 */
export class GlMessage extends LitElement {
	static properties = {
		message: { attribute: false }, unsent: { attribute: false }, clinic: { attribute: false }, link: {}, now: { type: Number },
		latest: { type: Boolean }, follows: { type: Boolean }, mayLeaveContact: { type: Boolean }, mayAskPerson: { type: Boolean },
	};

	static styles = [shared, prose, css`
		article { display: grid; justify-items: start; gap: var(--gl-space-1); min-width: 0; }
		article > * { min-width: 0; }
		.own { justify-items: end; }
		gl-answer { width: 100%; }
		.bubble { width: fit-content; max-width: 86%; padding: 10px var(--gl-space-4); border: 1px solid transparent; border-radius: var(--gl-radius-bubble); font-size: var(--gl-text-2); white-space: pre-wrap; unicode-bidi: plaintext; }
		.own .bubble { border-end-end-radius: var(--gl-radius-corner); background: var(--gl-accent); color: var(--gl-on-accent); }
		.own .bubble a { color: inherit; }
		.own .bubble a:focus-visible { outline-color: var(--gl-on-accent); }
		.own.waiting .bubble { border: 1px dashed var(--gl-accent); background: var(--gl-tint); color: var(--gl-ink); }
		.staff .bubble { border-start-start-radius: var(--gl-radius-corner); background: var(--gl-person-tint); }
		.assistant .bubble { border-color: var(--gl-line); border-start-start-radius: var(--gl-radius-corner); background: var(--gl-raised); }
		.name { color: var(--gl-person); font-size: var(--gl-text-1); font-weight: 600; }
		.system { justify-items: center; padding: var(--gl-space-1) var(--gl-space-4); color: var(--gl-soft); font-size: var(--gl-text-1); line-height: 1.45; text-align: center; overflow-wrap: anywhere; }
		.rating button { justify-content: center; width: var(--gl-target); padding: 0; color: var(--gl-accent); font-size: 24px; }
		.time { color: var(--gl-soft); font-size: var(--gl-text-1); font-variant-numeric: tabular-nums; }
		.state { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 0 var(--gl-space-1); color: var(--gl-soft); font-size: var(--gl-text-1); }
		.state p { text-align: end; }
		.state.held { color: var(--gl-wait); }
		.state svg { width: 16px; height: 16px; margin-inline-end: var(--gl-space-1); vertical-align: -3px; }
		.state button { padding: 0 var(--gl-space-2); font-size: var(--gl-text-1); }
	`];

	render() { return this.unsent ? this.#unsent() : this.#stored(); }

	#stored() {
		const { author, card, text, name, at } = this.message;
		if (author === 'system' && !card?.decision) return html`<article class="system"><p dir="auto"><span class="unseen">Notice: </span>${plain(text)}</p>${card?.askRating ? this.#rating() : nothing}</article>`;
		const own = author === 'visitor';
		const time = html`<time class="time" datetime=${at}>${when(at, this.now, this.clinic.timeZone)}</time>`;
		return html`<article class=${own ? 'own' : author === 'system' ? 'assistant' : author}>
			${author === 'staff' && !this.follows ? html`<p class="name" dir="auto">${name}<span class="unseen">, a person of our team:</span></p>`
				: html`<span class="unseen">${own ? 'You' : author === 'staff' ? name : 'Assistant'}:</span>`}
			${card ? html`<gl-answer .message=${this.message} .clinic=${this.clinic} ?latest=${this.latest} ?mayLeaveContact=${this.mayLeaveContact} ?mayAskPerson=${this.mayAskPerson}>${time}</gl-answer>`
				: html`${this.#bubble(text)}${time}`}
		</article>`;
	}

	#rating() {
		const { number, rating } = this.message;
		return html`<div class="rating" role="group" aria-labelledby="rate"><span id="rate">${rating ? 'Thank you for your rating' : 'How was the chat with our team?'}</span><div>
			${['poor', 'fair', 'okay', 'good', 'very good'].map((word, index) => html`<button type="button" aria-label="${index + 1} of 5, ${word}" aria-pressed=${rating === index + 1}
				@click=${() => this.#emit('gl-rate', { number, vote: { rating: index + 1 } })}>${rating > index ? '★' : '☆'}</button>`)}</div></div>`;
	}

	#unsent() {
		const { text, refused } = this.unsent;
		const held = refused || this.link === 'offline';
		return html`<article class="own ${held ? 'waiting' : ''}">
			<span class="unseen">You, not sent yet:</span>
			${this.#bubble(text)}
			<div class="state ${held ? 'held' : ''}">${refused ? this.#refusal(refused) : this.link === 'offline'
				? html`<p>${icons.offline}Not sent: you are offline. It will go out when you are back.</p>` : html`<p>${icons.clock}Sending</p>`}
			</div>
		</article>`;
	}

	#refusal({ detail, retryAfter }) {
		return html`<p>${icons.alert}Not sent: ${detail}${retryAfter ? html` It goes out by itself in ${retryAfter} s.` : nothing}</p>
			<button type="button" @click=${() => this.#emit('gl-retry')}>Try again</button>
			<button type="button" @click=${() => this.#emit('gl-edit')}>Edit</button>
			<button type="button" @click=${() => this.#emit('gl-discard')}>Remove</button>`;
	}

	#bubble(text) { return html`<div class="bubble prose" dir="auto">${plain(text)}</div>`; }

	#emit(name, detail = this.unsent) {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
	}
}
customElements.define('gl-message', GlMessage);

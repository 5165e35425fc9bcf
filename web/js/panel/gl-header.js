import { LitElement, css, html, nothing } from 'lit';
import { icons, shared } from './look.js';
import { clock, waited } from './text.js';

/**
 * Who speaks now, and while the visitor waits for a person, since when.
 * @fires gl-privacy, gl-close
 */
export class GlHeader extends LitElement {
	static properties = { clinic: { attribute: false }, visit: { attribute: false }, now: { type: Number }, closable: { type: Boolean } };

	static styles = [shared, css`
		:host { background: var(--gl-surface); transition: background var(--gl-motion); }
		.person { background: var(--gl-person-tint); }
		.bar { display: flex; align-items: center; gap: var(--gl-space-3); min-height: 64px; padding: var(--gl-space-2) var(--gl-space-2) var(--gl-space-2) var(--gl-space-4); }
		.mark { display: grid; place-items: center; flex: none; width: 40px; height: 40px; border: 1px solid transparent; border-radius: 50%; background: var(--gl-tint); color: var(--gl-accent); font-weight: 600; }
		.person .mark { background: var(--gl-person); color: var(--gl-surface); }
		.who { flex: 1; min-width: 0; }
		h1 { display: -webkit-box; overflow: hidden; font-size: var(--gl-text-3); font-weight: 600; line-height: 1.2; overflow-wrap: anywhere; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
		h1:focus { outline: 0; }
		.who p { overflow: hidden; color: var(--gl-soft); font-size: var(--gl-text-1); line-height: var(--gl-listing); text-overflow: ellipsis; white-space: nowrap; }
		.person h1 { color: var(--gl-person); }
		.tools { display: flex; flex: none; }
		.tools button { justify-content: center; width: var(--gl-target); padding: 0; color: var(--gl-soft); }
	`];

	focus() { this.renderRoot.querySelector('h1').focus(); }

	render() {
		const owner = this.visit?.owner;
		const person = owner === 'queue' || owner === 'person';
		return html`<div class=${person ? 'person' : ''}>
			<div class="bar">
				<span class="mark" aria-hidden="true">${owner === 'person' ? initials(this.visit.speaker) : owner === 'queue' ? icons.person : icons.assistant}</span>
				<div class="who">
					<h1 tabindex="-1" dir="auto">${this.#name(owner)}</h1>
					<p>${this.#role(owner)}</p>
				</div>
				<div class="tools">
					<button type="button" aria-label="Privacy and options" aria-haspopup="dialog" @click=${() => this.#emit('gl-privacy')}>${icons.more}</button>
					${this.closable ? html`<button type="button" aria-label="Close the chat" @click=${() => this.#emit('gl-close')}>${icons.close}</button>` : nothing}
				</div>
			</div>
		</div>`;
	}

	#name(owner) {
		if (owner === 'person') return this.visit.speaker ?? 'A person of our team';
		return owner === 'queue' ? 'Waiting for our team' : this.clinic.assistant;
	}

	#role(owner) {
		if (owner === 'person') return `A person from ${this.clinic.name}`;
		if (owner === 'queue') return this.#waiting();
		return owner === 'closed' ? 'This chat has ended' : 'Automated assistant';
	}

	#waiting() {
		const { waitingSince: since, place, usualMinutes } = this.visit;
		if (!since) return 'In line';
		return html`${place ? `Number ${place} in line` : 'In line'} since <time datetime=${since}>${clock(since, this.clinic.timeZone)}</time>${waited(since, this.now)}${usualMinutes
			? html`<br>Others waited about ${usualMinutes} min lately` : nothing}`;
	}

	#emit(name) { this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true })); }
}
customElements.define('gl-header', GlHeader);

function initials(name) {
	const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
	return words.length ? [...words].slice(0, 2).map(word => [...word][0].toUpperCase()).join('') : icons.person;
}

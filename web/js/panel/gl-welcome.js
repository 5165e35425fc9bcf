import { LitElement, css, html } from 'lit';
import { icons, shared } from './look.js';

/**
 * What the visitor meets first: one sentence and four questions from different topics.
 * @fires gl-say - detail: { text, topic }
 */
export class GlWelcome extends LitElement {
	static properties = { clinic: { attribute: false } };

	static styles = [shared, css`
		:host { padding: var(--gl-space-5) 0; }
		h2 { max-width: 30ch; margin-bottom: var(--gl-space-5); font-size: var(--gl-text-4); font-weight: 600; line-height: 1.35; letter-spacing: -.01em; text-wrap: pretty; }
		li + li { margin-top: var(--gl-space-2); }
		button { justify-content: space-between; width: 100%; min-height: 48px; padding: var(--gl-space-2) var(--gl-space-4); background: var(--gl-tint); color: var(--gl-ink); }
		button:hover { border-color: var(--gl-accent); }
		button svg { color: var(--gl-accent); }
	`];

	render() {
		return html`
			<h2>${this.clinic.greeting}</h2>
			<ul aria-label="Questions to start with">${this.clinic.suggested.map(choice => html`
				<li><button type="button" @click=${() => this.#choose(choice)}>${choice.title}${icons.arrow}</button></li>`)}
			</ul>`;
	}

	#choose({ topic, title }) {
		this.dispatchEvent(new CustomEvent('gl-say', { detail: { text: title, topic }, bubbles: true, composed: true }));
	}
}
customElements.define('gl-welcome', GlWelcome);

import { LitElement, css, html, nothing } from 'lit';
import { icons, shared } from './look.js';
import { count, size } from './text.js';

const LIMIT = 4096;
const NEAR = 3600;
const TYPING_EVERY = 4_000;

/**
 * The visitor's input line. Grows to five lines; Enter sends, Shift+Enter breaks, and Enter that ends a composition does neither.
 * @fires gl-say - detail: { text, topic: null }
 * @fires gl-typing - detail: { on }
 * @fires gl-draft - detail: { text }, on each change
 */
export class GlComposer extends LitElement {
	static properties = { label: {}, draft: { attribute: false }, told: { state: true } };

	static styles = [shared, css`
		form {
			display: grid; grid-template-columns: 1fr auto; align-items: end; border: 1px solid var(--gl-control); border-radius: var(--gl-radius-bubble);
			background: var(--gl-surface); transition: border-color var(--gl-motion);
		}
		form:focus-within { border-color: var(--gl-accent); box-shadow: 0 0 0 1px var(--gl-accent); }
		textarea:focus-visible { outline: 0; }
		form:has(button:focus-visible) { border-color: var(--gl-control); box-shadow: none; }
		textarea {
			display: block; width: 100%; min-height: 48px; max-height: calc(5 * 1.4em + 24px); margin: 0; padding: 12px 0 12px var(--gl-space-4); border: 0; outline: 0;
			resize: none; background: none; font-size: var(--gl-text-3); line-height: 1.4; overflow-y: auto; field-sizing: content;
		}
		textarea::placeholder { color: var(--gl-soft); opacity: 1; }
		button { margin: 2px; min-height: var(--gl-target); border-radius: 11px; }
		.told { padding: var(--gl-space-1) var(--gl-space-1) 0; }
		@media (forced-colors: active) { form:focus-within { outline: 2px solid Highlight; } }
	`];

	#typedAt = 0;

	constructor() {
		super();
		this.label = 'Your question';
		this.draft = '';
		this.told = null;
	}

	focus() { this.#area?.focus(); }

	get #area() { return this.renderRoot.querySelector('textarea'); }

	updated(changed) {
		if (changed.has('draft') && this.#area.value !== this.draft) {
			this.#area.value = this.draft;
			this.#fit();
		}
	}

	render() {
		return html`
			<form @submit=${this.#handleSubmit}>
				<textarea rows="1" name="text" dir="auto" placeholder=${this.label + '…'} aria-label=${this.label} aria-invalid=${this.told?.wrong ? 'true' : nothing}
					aria-describedby="told" enterkeyhint="send" autocomplete="off" @input=${this.#handleInput} @keydown=${this.#handleKey}></textarea>
				<button class="primary" type="submit">${icons.send}Send</button>
			</form>
			<div id="told" class="told small" role="alert" ?hidden=${!this.told}>${this.told && html`
				<p class=${this.told.wrong ? 'problem' : 'soft'}>${this.told.text}</p>`}</div>`;
	}

	#handleInput() {
		const text = this.#area.value;
		this.draft = text;
		this.#fit();
		this.told = verdict(text);
		this.#emit('gl-draft', { text });
		const now = Date.now();
		if (text.trim() === '') this.#typing(false);
		else if (now - this.#typedAt > TYPING_EVERY) this.#typing(true);
	}

	#handleKey(event) {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
		event.preventDefault();
		this.#handleSubmit(event);
	}

	#handleSubmit(event) {
		event.preventDefault();
		const text = this.#area.value.trim();
		if (text === '') return this.focus();
		if (size(text) > LIMIT) return this.focus();   // the reason already stands below
		this.#emit('gl-say', { text, topic: null });
		this.draft = this.#area.value = '';
		this.told = null;
		this.#fit();
		this.#typing(false);
		this.#emit('gl-draft', { text: '' });
	}

	/** For browsers that do not size a field by its content. */
	#fit() {
		if (CSS.supports('field-sizing', 'content')) return;
		this.#area.style.height = 'auto';
		this.#area.style.height = this.#area.scrollHeight + 'px';
	}

	#typing(on) {
		if (!on && this.#typedAt === 0) return;
		this.#typedAt = on ? Date.now() : 0;
		this.#emit('gl-typing', { on });
	}

	#emit(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true })); }
}
customElements.define('gl-composer', GlComposer);

/** Tells of the limit before it is met. Letters beyond ASCII count for more than one, so the number is called "about". */
function verdict(text) {
	const over = size(text.trim()) - LIMIT;
	if (over > 0) return { wrong: true, text: `Too long by about ${count(over, 'character')}. Shorten it to send it.` };
	return over > NEAR - LIMIT ? { wrong: false, text: 'Nearly at the limit of about 4,000 characters.' } : null;
}

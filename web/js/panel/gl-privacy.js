import { LitElement, css, html, nothing } from 'lit';
import { icons, shared } from './look.js';

/**
 * What is stored, by whom it is read, the button that deletes it, and what takes it along. Call `show()`.
 * Set `conversation`; `given` is a code that came with the address of the page.
 */
export class GlPrivacy extends LitElement {
	static properties = {
		clinic: { attribute: false }, chat: { type: Boolean }, over: { type: Boolean }, messages: { attribute: false }, conversation: { attribute: false }, given: { attribute: false },
		sure: { state: true }, failed: { state: true }, shown: { state: true },
	};

	static styles = [shared, css`
		dialog {
			position: fixed; inset: auto 0 0; width: 100%; max-width: min(100%, 34rem); max-height: 92%; margin: 0 auto; padding: var(--gl-space-4) var(--gl-space-5) var(--gl-space-5); overflow: auto;
			border: 1px solid var(--gl-line); border-bottom: 0; border-radius: 16px 16px 0 0; background: var(--gl-surface); color: var(--gl-ink); box-shadow: var(--gl-shadow);
		}
		@media (min-width: 720px) { dialog { inset: 0; height: fit-content; margin: auto; border: 1px solid var(--gl-line); border-radius: 16px; } }
		dialog[open] { animation: rise var(--gl-motion) ease-out; }
		dialog::backdrop { background: rgb(18 23 26 / 45%); }
		@keyframes rise { from { translate: 0 16px; opacity: 0; } }
		header { display: flex; align-items: center; justify-content: space-between; margin-inline-end: calc(-1 * var(--gl-space-3)); }
		h2 { font-size: var(--gl-text-4); line-height: var(--gl-listing); }
		p { max-width: var(--gl-measure); margin: var(--gl-space-2) 0 var(--gl-space-4); line-height: var(--gl-reading); }
		.buttons { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); }
		.delete { border-color: var(--gl-urgent); padding: 0 var(--gl-space-4); color: var(--gl-urgent); }
		.delete:hover { background: var(--gl-urgent-tint); }
	`];

	constructor() {
		super();
		this.sure = this.failed = this.chat = this.shown = false;
	}

	async show() {
		this.sure = this.failed = false;
		this.shown = true;
		import('../elsewhere/gl-elsewhere.js');   // few ever open this
		await this.updateComplete;
		this.#dialog.showModal();
	}

	get #dialog() { return this.renderRoot.querySelector('dialog'); }

	render() {
		return html`<dialog aria-labelledby="title" @close=${this.#handleClosed} @gl-done=${this.#handleClose}>
			<header>
				<h2 id="title">Privacy and options</h2>
				<button type="button" @click=${this.#handleClose}>${icons.close}Close</button>
			</header>
			<p>${this.clinic.privacy}</p>
			${this.chat ? this.#deletion() : html`<p class="soft">You have not started a chat on this device, so nothing is stored.</p>`}
			<gl-elsewhere ?chat=${this.chat} ?over=${this.over} ?open=${this.shown} .clinic=${this.clinic} .messages=${this.messages} .given=${this.given}
				.makeCode=${() => this.conversation.deviceCode()} .useCode=${code => this.conversation.carryOn(code)}></gl-elsewhere>
		</dialog>`;
	}

	#deletion() {
		if (!this.sure) return html`<button class="delete" type="button" @click=${this.#handleAsk}>${icons.trash}Delete my chat</button>`;
		return html`
			<div role="group" aria-labelledby="sure">
				<p id="sure">Delete this chat for good? Our team can no longer read it, and contact details you left are deleted with it.</p>
				<div class="buttons">
					<button class="delete" type="button" @click=${this.#handleErase}>${icons.trash}Yes, delete it</button>
					<button class="outlined" type="button" @click=${this.#handleKeep}>Keep it</button>
				</div>
			</div>
			<div role="alert">${this.failed ? html`<p class="problem">Not deleted: the server could not be reached. Try again in a moment.</p>` : nothing}</div>`;
	}

	#handleClose() { this.#dialog.close(); }

	#handleClosed() {
		this.shown = false;
		this.given = null;
	}

	async #handleAsk() {
		this.sure = true;
		await this.updateComplete;
		this.renderRoot.querySelector('.outlined').focus();
	}

	async #handleKeep() {
		this.sure = false;
		await this.updateComplete;
		this.renderRoot.querySelector('.delete').focus();
	}

	async #handleErase() {
		this.failed = false;
		try {
			await this.conversation.erase();
			this.#dialog.close();
		} catch {
			this.failed = true;
		}
	}
}
customElements.define('gl-privacy', GlPrivacy);

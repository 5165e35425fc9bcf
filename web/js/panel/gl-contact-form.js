import { LitElement, css, html, nothing } from 'lit';
import { icons, shared } from './look.js';

const FIELDS = [
	{ name: 'name', label: 'Your name', type: 'text', autocomplete: 'name', max: 100 },
	{ name: 'phone', label: 'Phone number', type: 'tel', autocomplete: 'tel', max: 40 },
	{ name: 'email', label: 'Or your e-mail', type: 'email', autocomplete: 'email', max: 254 },
];

/**
 * Where a visitor leaves a name and a way to be reached. Nothing leaves the page before "Send".
 * Set `send` to an async function of the contact; what it throws is told at the button.
 * @fires gl-cancel
 */
export class GlContactForm extends LitElement {
	static properties = { texts: { attribute: false }, send: { attribute: false }, done: { type: Boolean }, wrong: { state: true }, busy: { state: true } };

	static styles = [shared, css`
		:host { padding: var(--gl-space-4); border: 1px solid var(--gl-line); border-radius: var(--gl-radius-bubble); background: var(--gl-surface); }
		h2 { font-size: var(--gl-text-3); line-height: var(--gl-listing); }
		h2 + p { margin: var(--gl-space-1) 0 var(--gl-space-4); font-size: var(--gl-text-2); }
		label { display: block; margin-bottom: var(--gl-space-1); font-size: var(--gl-text-2); font-weight: 500; }
		.field + .field { margin-top: var(--gl-space-3); }
		input:not([type=checkbox]) {
			display: block; width: 100%; min-height: var(--gl-target); padding: 0 var(--gl-space-3); border: 1px solid var(--gl-control); border-radius: var(--gl-radius);
			background: var(--gl-surface); font-size: var(--gl-text-3);
		}
		input[aria-invalid] { border-color: var(--gl-urgent); }
		.problem { margin-top: var(--gl-space-1); }
		.consent { margin-top: var(--gl-space-4); }
		.consent label { display: grid; grid-template-columns: 24px 1fr; gap: var(--gl-space-3); align-items: start; min-height: var(--gl-target); margin: 0; padding: 10px 0; font-weight: 400; line-height: var(--gl-listing); cursor: pointer; }
		.consent input { width: 24px; height: 24px; margin: -1px 0 0; accent-color: var(--gl-accent); }
		.buttons { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); margin-top: var(--gl-space-3); }
		.done { display: grid; grid-template-columns: auto 1fr; gap: var(--gl-space-3); font-size: var(--gl-text-2); }
		.done svg { color: var(--gl-accent); }
	`];

	constructor() {
		super();
		this.done = this.busy = false;
		this.wrong = {};
	}

	focus() { (this.renderRoot.querySelector('input') ?? this.renderRoot.querySelector('.done'))?.focus(); }

	render() {
		if (this.done) return html`<p class="done" tabindex="-1" role="status">${icons.check}<span>${this.texts.thanks}</span></p>`;
		return html`
			<form novalidate aria-labelledby="title" @submit=${this.#handleSubmit}>
				<h2 id="title">${this.texts.title}</h2>
				<p class="soft">${this.texts.intro}</p>
				${FIELDS.map(field => this.#field(field))}
				<div class="consent">
					<label><input type="checkbox" name="consent" aria-invalid=${this.wrong.consent ? 'true' : nothing} aria-describedby="consent-problem">
						<span>${this.texts.consent}</span></label>
					${this.#problem('consent')}
				</div>
				<div class="buttons">
					<button class="primary" type="submit" ?disabled=${this.busy}>${this.texts.submit}</button>
					<button type="button" @click=${this.#handleCancel}>Not now</button>
				</div>
				<div role="alert">${this.#problem('form')}</div>
			</form>`;
	}

	#field({ name, label, type, autocomplete, max }) {
		return html`<div class="field">
			<label for=${name}>${label}</label>
			<input id=${name} name=${name} type=${type} autocomplete=${autocomplete} maxlength=${max} dir="auto" aria-invalid=${this.wrong[name] ? 'true' : nothing}
				aria-describedby="${name}-problem">
			${this.#problem(name)}
		</div>`;
	}

	#problem(name) {
		return html`<div id="${name}-problem">${this.wrong[name] ? html`<p class="problem">${this.wrong[name]}</p>` : nothing}</div>`;
	}

	async #handleSubmit(event) {
		event.preventDefault();
		const form = new FormData(event.target);
		const [name, phone, email] = ['name', 'phone', 'email'].map(key => form.get(key).trim());
		this.wrong = check(name, phone, email, form.has('consent'));
		const first = Object.keys(this.wrong)[0];
		if (first) {
			await this.updateComplete;
			return this.renderRoot.querySelector(`[name=${first}]`).focus();
		}
		this.busy = true;
		try {
			await this.send({ name, phone: phone || null, email: email || null, consent: true });
			await this.updateComplete;
			this.focus();
		} catch (failure) {
			this.wrong = { form: failure.status ? `Not sent: ${failure.message}` : 'Not sent: the connection failed. Check it and press the button again.' };
		} finally {
			this.busy = false;
		}
	}

	#handleCancel() { this.dispatchEvent(new CustomEvent('gl-cancel', { bubbles: true, composed: true })); }
}
customElements.define('gl-contact-form', GlContactForm);

function check(name, phone, email, consent) {
	const wrong = {};
	if (!name) wrong.name = 'Write your name, so that we know whom to ask for.';
	if (!phone && !email) wrong.phone = 'Write a phone number or an e-mail address.';
	if (phone && phone.replace(/\D/g, '').length < 7) wrong.phone = 'This phone number looks too short.';
	if (email && !/^\S+@\S+\.\S+$/.test(email)) wrong.email = 'Write the e-mail address in full, such as name@example.com.';
	if (!consent) wrong.consent = 'Tick the box, so that we may answer you.';
	return wrong;
}

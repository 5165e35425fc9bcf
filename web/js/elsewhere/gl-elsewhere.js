import { LitElement, css, html, nothing } from 'lit';
import { icons, shared } from '../panel/look.js';
import { clock } from '../panel/text.js';

/**
 * Takes the chat along: to another device by a code that works once, or as a text file. Where there is no chat yet, it takes the
 * code that another device shows. Loaded when somebody opens the options, because few ever need it.
 * @fires gl-carried-on once the other device's chat is here
 * @fires gl-done when nothing is left to do
 */
export class GlElsewhere extends LitElement {
	static properties = {
		chat: { type: Boolean }, over: { type: Boolean }, open: { type: Boolean }, clinic: { attribute: false }, messages: { attribute: false }, makeCode: { attribute: false }, useCode: { attribute: false },
		given: { attribute: false }, made: { state: true }, asked: { state: true }, problem: { state: true }, busy: { state: true }, copied: { state: true },
	};

	static styles = [shared, css`
		:host { margin-top: var(--gl-space-5); padding-top: var(--gl-space-4); border-top: 1px solid var(--gl-line); }
		h3 { font-size: var(--gl-text-3); line-height: var(--gl-listing); }
		p { max-width: var(--gl-measure); margin: var(--gl-space-2) 0 var(--gl-space-3); line-height: var(--gl-reading); }
		.buttons { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); margin-top: var(--gl-space-3); }
		.code { display: block; padding: var(--gl-space-3) var(--gl-space-4); border: 1px solid var(--gl-line); border-radius: var(--gl-radius); background: var(--gl-raised); font-family: ui-monospace, monospace; font-size: var(--gl-text-4); letter-spacing: .08em; text-align: center; user-select: all; }
		label { display: block; margin-bottom: var(--gl-space-1); font-weight: 500; }
		input { width: 100%; min-height: var(--gl-target); padding: 0 var(--gl-space-3); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); font-family: ui-monospace, monospace; font-size: max(16px, var(--gl-text-2)); letter-spacing: .08em; text-transform: uppercase; }
		.problem { margin: var(--gl-space-2) 0 0; }
	`];

	constructor() {
		super();
		this.messages = [];
		this.reset();
	}

	/** As when nobody has asked for anything yet. */
	reset() {
		this.made = null;
		this.asked = false;
		this.problem = '';
		this.busy = this.copied = false;
	}

	willUpdate(changed) {
		if (changed.has('open') || changed.has('given')) this.reset();
	}

	updated(changed) {
		if (changed.has('given') && this.given) this.renderRoot.querySelector('button')?.focus();
	}

	render() {
		return html`<h3>${this.chat ? 'Take this chat along' : 'A chat on another device?'}</h3>
			${this.chat ? (this.made ? this.#code() : this.#offers()) : this.given ? this.#doubt() : this.asked ? this.#form() : this.#question()}
			<div role="alert">${this.problem ? html`<p class="problem">${icons.alert}<span>${this.problem}</span></p>` : nothing}</div>`;
	}

	#offers() {
		return html`${this.given ? html`<p>There is a chat on this device already, so the code of the link was not used. To use it, delete this chat first.</p>` : nothing}<div class="buttons">
			${this.over ? nothing : html`<button class="outlined" type="button" ?disabled=${this.busy} @click=${this.#handleMake}>Continue on another device</button>`}
			<button class="outlined" type="button" @click=${this.#handleSave}>Save a copy</button>
		</div>`;
	}

	#code() {
		return html`<p>On the other device, open this chat, tap “Privacy and options” (the three dots) and then “I have a code”. A chat that is there already has to be deleted first.</p>
			<output class="code" tabindex="-1" aria-label="Your code: ${[...this.made.code].join(' ')}">${this.made.code}</output>
			<p class="soft">It works once, until ${clock(this.made.until, this.clinic.timeZone)}. Show it to nobody: whoever has it can read this chat.</p>
			<div class="buttons">
				${navigator.clipboard ? html`<button class="outlined" type="button" @click=${this.#handleCopy}>${this.copied ? html`${icons.check}Copied` : 'Copy as a link'}</button>` : nothing}
				<button class="outlined" type="button" @click=${this.#handleSave}>Save a copy</button>
			</div>`;
	}

	#question() {
		return html`<div class="buttons"><button class="outlined" type="button" @click=${this.#handleAsk}>I have a code</button></div>`;
	}

	/** A link may come from anybody: who follows a stranger's would write into the stranger's chat. */
	#doubt() {
		return html`<p>You followed a link with a code. Did you make it yourself, on your other device? Whoever made it can read what you write in that chat.</p>
			<div class="buttons">
				<button class="primary" type="button" @click=${() => this.#done()}>No, not me</button>
				<button class="outlined" type="button" ?disabled=${this.busy} @click=${() => this.#use(this.given)}>Yes, continue my chat</button>
			</div>`;
	}

	#form() {
		return html`<form @submit=${this.#handleUse}>
			<p>Only use a code that you made yourself. You will see and continue the chat it belongs to.</p>
			<label for="code">Code from the other device</label>
			<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required aria-describedby="how">
			<p id="how" class="soft small">Ten letters and digits, such as 7KQPM-2XVDR</p>
			<div class="buttons"><button class="primary" ?disabled=${this.busy}>Continue the chat</button></div>
		</form>`;
	}

	async #handleMake() {
		this.made = await this.#ask(() => this.makeCode());
		await this.updateComplete;
		this.renderRoot.querySelector('.code')?.focus();
	}

	async #handleAsk() {
		this.asked = true;
		await this.updateComplete;
		this.renderRoot.querySelector('input').focus();
	}

	async #handleUse(event) {
		event.preventDefault();
		await this.#use(this.renderRoot.querySelector('input').value);
	}

	async #use(code) {
		if (!await this.#ask(() => this.useCode(code).then(() => true))) return;
		this.#done();
		this.dispatchEvent(new CustomEvent('gl-carried-on', { bubbles: true, composed: true }));
	}

	#done() { this.dispatchEvent(new CustomEvent('gl-done', { bubbles: true })); }

	async #handleCopy() {
		const address = new URL('/', location.origin);
		address.hash = 'code=' + this.made.code;
		await navigator.clipboard.writeText(address.href).then(() => { this.copied = true; }, () => { this.problem = 'Your browser did not let us copy it.'; });
	}

	#handleSave() {
		const file = new Blob([transcript(this.messages, this.clinic)], { type: 'text/plain' });
		const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'chat.txt' });
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	}

	async #ask(call) {
		this.problem = '';
		this.busy = true;
		try {
			return await call();
		} catch (failure) {
			this.problem = failure.status ? failure.message : 'The server could not be reached. Try again in a moment.';
			return null;
		} finally {
			this.busy = false;
			if (this.problem) this.updateComplete.then(() => this.renderRoot.querySelector('input, button')?.focus());   // a disabled button loses the focus
		}
	}
}
customElements.define('gl-elsewhere', GlElsewhere);

/** The chat as a text file: when, who, what. @param {import('../panel/state.js').Message[]} messages */
function transcript(messages, clinic) {
	const names = { visitor: 'You', assistant: `${clinic.assistant} (automated)`, staff: 'Our team', system: clinic.name };
	const lines = messages.map(({ at, author, name, text }) => `${new Date(at).toLocaleString('en-US', { timeZone: clinic.timeZone })}  ${name ?? names[author]}\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`);
	return [`Chat with ${clinic.name}, ${clinic.phone}`, clinic.notice.text, '', ...lines].join('\r\n');
}

import { LitElement, css, html, nothing } from 'lit';
import { Announcer } from './announcer.js';
import { Conversation } from './conversation.js';
import './gl-composer.js';
import './gl-contact-form.js';
import './gl-header.js';
import './gl-message.js';
import './gl-privacy.js';
import './gl-welcome.js';
import { Host, wearAccent } from './host.js';
import { icons, shared } from './look.js';
import { memory } from './memory.js';
import { caughtUpTo } from './state.js';
import { dial } from './text.js';

const TICK = 20_000;
const ASK_PERSON = { text: 'Talk to a person', topic: 'talk-to-person' };

/**
 * The whole chat: in a frame on a clinic's site (`embedded`) or as a page of its own. The clinic's words come with the page
 * in the attribute `clinic`, so that the first screen needs no further request.
 */
export class GlPanel extends LitElement {
	static properties = {
		clinic: { type: Object }, embedded: { type: Boolean, reflect: true }, state: { state: true }, now: { state: true }, noticeOpen: { state: true },
		formOpen: { state: true }, below: { state: true }, draft: { state: true }, status: { state: true },
	};

	static styles = [shared, css`
		:host { display: flex; flex-direction: column; height: 100%; min-height: 0; background: var(--gl-surface); color: var(--gl-ink); font-family: var(--gl-font); font-size: var(--gl-text-2); line-height: var(--gl-reading); }
		.top { flex: none; border-bottom: 1px solid var(--gl-line); }
		.notice { padding: var(--gl-space-1) var(--gl-space-4) var(--gl-space-2); border-top: 1px solid var(--gl-line); font-size: var(--gl-text-1); }
		.notice p { line-height: 1.45; }
		.notice.open { padding-block: var(--gl-space-3); }
		.notice.open button { min-height: 0; padding: 12px; margin: -12px -8px; font-size: inherit; text-decoration: underline; text-underline-offset: 2px; vertical-align: baseline; }
		.notice.open button + button { margin-inline-start: var(--gl-space-1); }
		.notice.open button:hover { background: none; }
		.notice.line { padding: 0; }
		.notice.line button { justify-content: space-between; width: 100%; text-wrap: balance; padding: var(--gl-space-1) var(--gl-space-4); border-radius: 0; color: var(--gl-soft); font-size: var(--gl-text-1); font-weight: 400; }
		.notice.line svg { width: 16px; height: 16px; }
		.notice :focus-visible { outline-offset: -2px; }
		.view { position: relative; flex: 1 1 0; display: flex; min-height: 0; }
		.log { flex: 1; min-width: 0; padding: 0 var(--gl-space-4); overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--gl-control) transparent; }
		.log:focus-visible { outline-offset: -2px; }
		ol { display: flex; flex-direction: column; gap: var(--gl-space-4); padding: var(--gl-space-4) 0 var(--gl-space-5); }
		ol > li { min-width: 0; }
		.below { position: absolute; inset-inline: 0; bottom: var(--gl-space-3); width: fit-content; margin: 0 auto; border-color: var(--gl-control); border-radius: 22px; background: var(--gl-surface); box-shadow: var(--gl-shadow); }
		.typing { display: flex; gap: 5px; align-items: center; width: fit-content; padding: 14px var(--gl-space-4); border: 1px solid var(--gl-line); border-radius: var(--gl-radius-corner) var(--gl-radius-bubble) var(--gl-radius-bubble); background: var(--gl-raised); }
		.typing.staff { background: var(--gl-person-tint); border-color: transparent; }
		.typing i { width: 7px; height: 7px; border-radius: 50%; background: var(--gl-soft); animation: breathe 1.2s infinite; }
		.typing i:nth-child(2) { animation-delay: .15s; }
		.typing i:nth-child(3) { animation-delay: .3s; }
		@keyframes breathe { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; } }
		.unanswered { display: flex; gap: var(--gl-space-2); color: var(--gl-soft); font-size: var(--gl-text-1); line-height: 1.45; animation: arrive var(--gl-motion) 3s backwards; }
		@keyframes arrive { from { opacity: 0; } }
		.unanswered svg { width: 16px; height: 16px; margin-top: 1px; }
		.skeleton { display: grid; gap: var(--gl-space-4); padding: var(--gl-space-4) 0; }
		.skeleton i { height: 44px; width: 52%; border-radius: var(--gl-radius-bubble); background: var(--gl-tint); justify-self: end; animation: breathe 1.6s infinite; }
		.skeleton i + i { height: 108px; width: 88%; justify-self: start; background: var(--gl-raised); border: 1px solid var(--gl-line); }
		.ended { padding: var(--gl-space-5) var(--gl-space-4); border: 1px solid var(--gl-line); border-radius: var(--gl-radius-bubble); text-align: center; }
		.ended h2 { font-size: var(--gl-text-3); line-height: var(--gl-listing); }
		.ended p { margin: var(--gl-space-1) 0 var(--gl-space-4); color: var(--gl-soft); text-wrap: balance; }
		.alone { display: grid; align-content: center; min-height: 100%; padding: var(--gl-space-4) 0; }
		.strip { display: flex; flex: none; align-items: center; gap: var(--gl-space-2); padding: var(--gl-space-2) var(--gl-space-4); background: var(--gl-wait-tint); color: var(--gl-wait); font-size: var(--gl-text-1); line-height: 1.4; }
		footer { flex: none; padding: var(--gl-space-3) var(--gl-space-3) 0; padding-bottom: env(safe-area-inset-bottom); border-top: 1px solid var(--gl-line); }
		.ways { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--gl-space-1); padding: var(--gl-space-1) 0; }
		.ways > * { padding: 0 var(--gl-space-2); }
		.ways .action { color: var(--gl-soft); font-size: var(--gl-text-1); font-weight: 400; }
		.ways svg { width: 16px; height: 16px; }
		@media (max-width: 479.98px) {
			.ways > * { gap: 6px; padding: 0 var(--gl-space-1); }
			.ways button { font-size: var(--gl-text-1); }
		}
		:host([embedded]) footer, footer { background: inherit; }
		@media (min-width: 720px) {
			.log { padding-inline: max(var(--gl-space-5), calc((100% - 640px) / 2)); }
			footer { padding-inline: max(var(--gl-space-5), calc((100% - 640px) / 2)); }
			.ways { margin-inline: calc(-1 * var(--gl-space-2)); }
		}
		@media (prefers-reduced-motion: reduce) { .typing i, .skeleton i { animation: none; opacity: .7; } }
		@media (max-height: 420px) { :host { overflow-y: auto; } .view { flex: none; min-height: 16rem; } }
		@media print { footer, .strip, .below { display: none; } .log { overflow: visible; } }
	`];

	#conversation = null;
	#announcer = new Announcer(() => this.renderRoot.querySelector('#news'), text => { this.status = text; });
	#host = null;
	#opened = true;
	#ticking = 0;
	#title = document.title;
	#looked = () => this.#look();
	#keyed = event => this.#handleKey(event);
	#hashed = () => this.#takeCode();

	constructor() {
		super();
		this.embedded = false;
		this.now = Date.now();
		this.noticeOpen = null;
		this.formOpen = false;
		this.below = false;
		this.draft = memory.draft;
		this.status = '';
	}

	connectedCallback() {
		super.connectedCallback();
		this.#conversation = new Conversation(this.clinic.notice.version);
		this.#conversation.addEventListener('change', event => this.#changed(event.detail));
		this.state = this.#conversation.state;
		this.embedded = this.embedded && window.parent !== window;
		if (this.embedded) {
			this.#opened = false;
			this.#host = new Host(this);
			this.#host.start();
		}
		this.#ticking = setInterval(() => { if (!document.hidden) this.now = Date.now(); }, TICK);
		document.addEventListener('visibilitychange', this.#looked);
		addEventListener('keydown', this.#keyed);
		addEventListener('hashchange', this.#hashed);
		this.#look();
		this.#conversation.start();
	}

	disconnectedCallback() {
		super.disconnectedCallback();
		this.#conversation.stop();
		this.#host?.stop();
		clearInterval(this.#ticking);
		document.removeEventListener('visibilitychange', this.#looked);
		removeEventListener('keydown', this.#keyed);
		removeEventListener('hashchange', this.#hashed);
	}

	hostOpened() {
		this.#opened = true;
		this.#look();
		// On a touch screen the keyboard would hide the first screen.
		if (matchMedia('(pointer: coarse)').matches) this.renderRoot.querySelector('gl-header').focus();
		else (this.renderRoot.querySelector('gl-composer') ?? this.renderRoot.querySelector('gl-header')).focus();
	}

	hostClosed() {
		this.#opened = false;
		this.#look();
	}

	hostAccent(hex) {
		wearAccent(hex);
		matchMedia('(prefers-color-scheme: dark)').onchange = () => wearAccent(hex);
	}

	render() {
		const { phase, visit, link, messages } = this.state;
		return html`
			<div class="top" @gl-privacy=${this.#showPrivacy} @gl-close=${this.#close}>
				<gl-header .clinic=${this.clinic} .visit=${phase === 'ended' ? { owner: 'closed' } : visit} .now=${this.now} ?closable=${this.embedded}></gl-header>
				${this.#notice()}
			</div>
			<div class="view">
				<div class="log" tabindex="0" role="region" aria-label="Conversation" aria-busy=${phase === 'loading'} @scroll=${this.#handleScroll}
					@gl-say=${this.#handleSay} @gl-person=${this.#askPerson} @gl-contact=${this.#openForm} @gl-rate=${this.#handleRate}
					@gl-retry=${event => this.#conversation.retry(event.detail.clientId)} @gl-discard=${event => this.#conversation.discard(event.detail.clientId)}
					@gl-edit=${this.#handleEdit}>
					${this.#body()}
				</div>
				${this.below ? html`<button class="below" type="button" @click=${this.#toEnd}>${icons.down}New message</button>` : nothing}
			</div>
			${link === 'offline' && phase !== 'ended' ? html`<div class="strip">${icons.offline}${navigator.onLine
				? 'The connection is lost. We keep trying; what you write goes out when it is back.' : 'You are offline. What you write goes out when you are back.'}</div>` : nothing}
			${phase === 'ended' ? nothing : this.#footer()}
			<gl-privacy .clinic=${this.clinic} ?chat=${visit !== null || phase === 'loading'} ?over=${phase === 'ended'} .messages=${messages} .conversation=${this.#conversation} @gl-carried-on=${this.#handleCarriedOn}></gl-privacy>
			<div id="news" class="unseen" role="log" aria-label="New messages"></div>
			<div class="unseen" role="status">${this.status}</div>`;
	}

	firstUpdated() { this.#takeCode(); }

	updated(changed) {
		if (changed.has('state') && this.state.messages.length + this.state.unsent.length) this.#follow(changed.get('state') ?? this.state);
	}

	#notice() {
		const { notice } = this.clinic;
		const open = this.noticeOpen ?? (this.state.phase === 'first' && this.state.unsent.length === 0);
		return open ? html`<div class="notice open">
				<p>${notice.text} <button type="button" aria-haspopup="dialog" @click=${this.#showPrivacy}>Privacy</button>
					${this.noticeOpen ? html`<button type="button" aria-expanded="true" @click=${this.#foldNotice}>Show less</button>` : nothing}</p>
			</div>` : html`<div class="notice line">
				<button type="button" aria-expanded="false" @click=${this.#unfoldNotice}>${notice.short}${icons.down}</button>
			</div>`;
	}

	#body() {
		const { phase, messages, unsent, ended } = this.state;
		if (phase === 'loading' && messages.length === 0) return html`<div class="skeleton"><span class="unseen">Loading your chat</span><i></i><i></i></div>`;
		if (phase === 'ended' && messages.length === 0) return html`<div class="alone">${this.#ended(ended)}</div>`;
		if (messages.length === 0 && unsent.length === 0) return html`<gl-welcome .clinic=${this.clinic}></gl-welcome>`;
		return html`<ol>
			${this.#lines().map(line => html`<li class="line"><gl-message .message=${line.message} .unsent=${line.unsent} .clinic=${this.clinic}
				.link=${line.unsent ? this.state.link : ''} .now=${this.now} ?latest=${line.latest} ?follows=${line.follows} ?mayLeaveContact=${line.mayLeaveContact}
				?mayAskPerson=${this.state.visit?.owner === 'bot'}></gl-message></li>`)}
			${this.state.typing ? this.#typing() : this.#unanswered()}
			${this.formOpen ? html`<li><gl-contact-form .texts=${this.clinic.contactForm} ?done=${this.state.visit?.contactLeft} .send=${contact => this.#leaveContact(contact)}
				@gl-cancel=${this.#closeForm}></gl-contact-form></li>` : nothing}
			${phase === 'ended' ? html`<li>${this.#ended(ended)}</li>` : nothing}
		</ol>`;
	}

	#lines() {
		const { messages, unsent, visit, phase } = this.state;
		const last = messages.findLast(message => message.author !== 'system');
		const offered = messages.findLast(({ card }) => card?.decision === 'handoff' || card?.offerContact);
		const open = visit?.owner === 'queue' || visit?.owner === 'bot' && offered?.author === 'system';
		const offer = open && !visit.contactLeft && !this.formOpen ? offered : null;
		return [
			...messages.map((message, at) => ({
				message, unsent: null, latest: message === last && unsent.length === 0 && phase !== 'ended',
				follows: messages[at - 1]?.author === message.author && messages[at - 1]?.name === message.name, mayLeaveContact: message === offer,
			})),
			...unsent.map(one => ({ message: null, unsent: one, latest: false, follows: false, mayLeaveContact: false })),
		];
	}

	#typing() {
		return html`<li><div class="typing ${this.state.typing}"><span class="unseen">${this.#speaker()} is typing</span><i></i><i></i><i></i></div></li>`;
	}

	/** The assistant keeps silent while a person is awaited; without a word the visitor would wait for its answer. The word comes late, for urgent advice is still given. */
	#unanswered() {
		const { visit, messages } = this.state;
		return visit?.owner === 'queue' && messages.at(-1)?.author === 'visitor' ? html`<li class="unanswered">${icons.clock}
			<p>Kept for our team. The assistant does not answer while you wait. To ask it something, tap “Back to the assistant”.</p></li>` : nothing;
	}

	#ended(how) {
		const [title, text] = {
			closed: ['This chat has ended', 'Nothing of it stays on this device once you leave this page.'],
			erased: ['Your chat is deleted', 'Nothing of it is left, neither here nor with the clinic.'],
			gone: ['This chat is no longer kept', 'It was deleted after the time the clinic keeps chats, or at someone’s wish.'],
		}[how];
		return html`<div class="ended"><h2>${title}</h2><p>${text}</p><button class="primary" type="button" @click=${this.#renew}>Start a new chat</button></div>`;
	}

	#footer() {
		const { visit } = this.state;
		const owner = visit?.owner ?? 'bot';
		return html`<footer @gl-say=${this.#handleSay} @gl-draft=${event => { memory.draft = this.draft = event.detail.text; }} @gl-typing=${event => this.#conversation.typing(event.detail.on)}>
			<gl-composer .label=${owner === 'bot' ? 'Ask about BOTOX' : 'Write a message'} .draft=${this.draft}></gl-composer>
			<div class="ways">
				${owner === 'bot' ? html`<button type="button" @click=${this.#askPerson}>${icons.person}Talk to a person</button>` : nothing}
				${owner === 'queue' ? html`<button type="button" @click=${this.#handleBack}>${icons.back}Back to the assistant</button>` : nothing}
				${owner === 'person' ? html`<span></span>` : nothing}
				<a class="action" href="tel:${dial(this.clinic.phone)}">${icons.phone}Call ${this.clinic.phone}</a>
			</div>
		</footer>`;
	}

	#changed({ state, before, happened }) {
		this.state = state;
		const heard = state.messages.filter(message => message.author !== 'visitor' && !before.messages.includes(message) && !before.messages.some(known => known.number === message.number));
		if (happened.type === 'message') heard.forEach(message => this.#announcer.message(message));
		if (happened.type === 'message' && !heard.length && state.visit?.owner === 'queue') this.#announcer.state('Kept for our team.');
		if (happened.type === 'history' && before.phase === 'open') this.#announcer.missed(heard);
		if (happened.type === 'typing' && state.typing) this.#announcer.typing(this.#speaker());
		if (happened.type === 'refused') this.#announcer.state('Your message was not sent. ' + happened.detail);
		if (state.link !== before.link) this.#announcer.link(state.link, before.link);
		if (before.visit && state.visit && (state.visit.owner !== before.visit.owner || state.visit.place !== before.visit.place)) this.#announcer.owner(state.visit);
		if (state.unread !== before.unread) this.#countUnread(state.unread);
		if (state.ended !== before.ended && state.phase === 'ended') {
			// The conversation is gone, but what the visitor could not send is still theirs.
			this.draft = happened.how === 'gone' ? before.unsent.map(unsent => unsent.text).join('\n\n') : '';
			this.formOpen = false;
			this.#announcer.state('This chat has ended.');
		}
	}

	#speaker() {
		return this.state.typing === 'staff' ? this.state.visit?.speaker ?? 'Our team' : 'The assistant';
	}

	#countUnread(unread) {
		this.#host?.unread(unread);
		if (!this.embedded) document.title = unread ? `(${unread}) ${this.#title}` : this.#title;
	}

	#look() { this.#conversation.watching(this.#opened && !document.hidden); }

	#handleSay({ detail: { text, topic } }) {
		this.formOpen = false;
		this.noticeOpen = null;
		this.#conversation.say(text, topic);
		if (topic !== null || !this.renderRoot.activeElement) this.renderRoot.querySelector('.log').focus({ preventScroll: true });   // the tapped choice may go
	}

	#askPerson() { this.#handleSay({ detail: ASK_PERSON }); }

	async #handleBack() {
		try {
			await this.#conversation.backToAssistant();
			this.renderRoot.querySelector('gl-composer')?.focus();
		} catch {
			this.#announcer.state('That did not work. Try again in a moment.');
		}
	}

	#handleRate({ detail: { number, vote } }) {
		this.#conversation.rate(number, vote).catch(() => this.#announcer.state('Not saved: the connection failed.'));
	}

	#handleEdit({ detail: { clientId, text } }) {
		this.#conversation.discard(clientId);
		this.draft = [text, this.draft].filter(Boolean).join('\n');
		this.renderRoot.querySelector('gl-composer').focus();
	}

	async #openForm() {
		this.formOpen = true;
		await this.updateComplete;
		const form = this.renderRoot.querySelector('gl-contact-form');
		await form?.updateComplete;
		this.#show(form.parentElement);
		form.focus();
	}

	#closeForm() {
		this.formOpen = false;
		this.renderRoot.querySelector('gl-composer')?.focus();
	}

	#leaveContact(contact) { return this.#conversation.leaveContact(contact); }

	async #renew() {
		this.#conversation.renew();
		await this.updateComplete;
		this.renderRoot.querySelector('gl-composer').focus();
	}

	async #unfoldNotice() {
		this.noticeOpen = true;
		await this.updateComplete;
		this.renderRoot.querySelector('.notice [aria-expanded]').focus();   // the pressed button is gone
	}

	async #foldNotice() {
		this.noticeOpen = null;
		await this.updateComplete;
		this.renderRoot.querySelector('.notice button').focus();
	}

	/** A code of another device comes in the part of the address that never reaches a server. */
	#takeCode() {
		const code = location.hash.match(/^#code=([\w-]{1,40})$/)?.[1];
		if (!code || this.embedded) return;
		history.replaceState(null, '', location.pathname);
		this.#showPrivacy(code);
	}

	async #handleCarriedOn() {
		await this.updateComplete;
		this.renderRoot.querySelector('.log').focus({ preventScroll: true });
		this.#announcer.state('Your chat is here.');
	}

	#showPrivacy(given) {
		const options = this.renderRoot.querySelector('gl-privacy');
		options.given = typeof given === 'string' ? given : null;
		options.show();
	}

	#close() { this.#host.close(); }

	/** A dialog of ours takes Esc for itself; so does a composition of characters. */
	#handleKey(event) {
		if (event.key !== 'Escape' || !this.embedded || event.isComposing) return;
		if (!this.renderRoot.querySelector('gl-privacy').shown && !event.composedPath().some(node => node.localName === 'dialog')) this.#close();
	}

	#handleScroll({ target }) {
		if (this.below && nearEnd(target)) this.below = false;
	}

	/** Keeps the end in sight while the visitor is there, and leaves them alone while they read further up. */
	#follow(before) {
		const log = this.renderRoot.querySelector('.log');
		const stood = before.messages.length === 0 || nearEnd(log, this.#height);
		const more = caughtUpTo(this.state) > caughtUpTo(before);
		const said = this.state.unsent.length > before.unsent.length;
		requestAnimationFrame(() => {
			this.#height = log.scrollHeight;
			const lines = log.querySelectorAll('.line');
			const own = this.state.messages.at(-1)?.author === 'visitor';   // nobody needs to read from its start what they just wrote
			if (said || (stood && (before.phase === 'loading' || !more || own))) this.#toEnd();
			else if (more && stood && lines.length) this.#show(lines[lines.length - 1]);
			else if (more) this.below = true;
		});
	}

	#height = 0;

	#toEnd() {
		const log = this.renderRoot.querySelector('.log');
		log.scrollTop = log.scrollHeight;
		this.below = false;
	}

	/** To the end, but never past the first line of what is new. */
	#show(line) {
		const log = this.renderRoot.querySelector('.log');
		log.scrollTop = Math.min(log.scrollHeight - log.clientHeight, line.offsetTop - log.offsetTop - 8);
	}
}
customElements.define('gl-panel', GlPanel);

function nearEnd(log, height = log.scrollHeight) {
	return height - log.scrollTop - log.clientHeight < 80;
}

import { LitElement, css, html, nothing } from 'lit';
import { shared, icons } from '../panel/look.js';
import '../desk/gl-desk-chat.js';
import './gl-look-up.js';
import { call } from '../staff/calls.js';

const at = (id, what = '') => `/api/training/sessions/${id}${what}`;
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const LONGEST_PAUSE = 4_000;

const pause = ms => new Promise(done => setTimeout(done, ms));

/** A talk with a simulated patient: the desk's own conversation, the case beside it, and what the trainee can do. All of it is on the server after each reply. */
export class GlPractice extends LitElement {
	static properties = {
		session: { type: Number }, me: { type: Number }, name: {}, zone: {}, talk: { state: true }, shown: { state: true }, typing: { state: true }, problem: { state: true },
		handing: { state: true }, looking: { state: true }, pending: { state: true },
	};

	static styles = [shared, css`
		.ribbon { display: flex; flex-wrap: wrap; align-items: center; gap: var(--gl-space-1) var(--gl-space-3); padding: var(--gl-space-2) var(--gl-space-4); background: var(--gl-wait-tint); color: var(--gl-wait); font-size: var(--gl-text-1); }
		.ribbon b { font-weight: 600; }
		.room { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; height: calc(100dvh - 9.5rem); min-height: 26rem; border: 1px solid var(--gl-line); border-radius: var(--gl-radius); background: var(--gl-canvas); overflow: hidden; }
		gl-desk-chat { border-inline-end: 1px solid var(--gl-line); }
		aside { overflow: auto; padding: var(--gl-space-4); background: var(--gl-surface); }
		aside section + section { margin-top: var(--gl-space-4); padding-top: var(--gl-space-4); border-top: 1px solid var(--gl-line); }
		h2 { margin-bottom: var(--gl-space-2); font-size: var(--gl-text-2); font-weight: 600; }
		.row { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); margin-top: var(--gl-space-3); }
		.row button { min-height: 36px; }
		form { display: grid; gap: var(--gl-space-2); }
		label { font-size: var(--gl-text-1); font-weight: 600; }
		select, textarea { width: 100%; min-height: 36px; padding: var(--gl-space-2); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); color: inherit; font: inherit; }
		.over { padding: var(--gl-space-3) var(--gl-space-4); border: 1px solid var(--gl-line); border-radius: var(--gl-radius); margin-bottom: var(--gl-space-3); background: var(--gl-tint); }
		.over a { font-weight: 600; }
		.skeleton { height: 26rem; border-radius: var(--gl-radius); background: var(--gl-raised); }
		@media (max-width: 60rem) {
			.room { grid-template-columns: minmax(0, 1fr); height: auto; }
			gl-desk-chat { height: 70dvh; border-inline-end: 0; border-bottom: 1px solid var(--gl-line); }
		}
	`];

	constructor() {
		super();
		this.talk = null;
		this.shown = Infinity;
		this.typing = '';
		this.problem = this.pending = null;
		this.handing = this.looking = false;
	}

	async connectedCallback() {
		super.connectedCallback();
		try {
			this.#take(await call('GET', at(this.session)));
		} catch (failure) {
			this.problem = failure.message;
		}
	}

	get chat() {
		return this.renderRoot.querySelector('gl-desk-chat');
	}

	render() {
		if (!this.talk) return this.problem ? html`<p class="problem" role="alert">${icons.alert}${this.problem}</p>` : html`<div class="skeleton" role="status" aria-label="The talk is loading"></div>`;
		const { title, person, over, id } = this.talk;
		const arrived = this.shown >= this.#messages().length;
		return html`
			<div class="ribbon"><b>Practice</b><span>${person.name} is simulated; nobody real reads this. If you or somebody near you needs help now, call ${this.talk.emergencyNumber}.</span></div>
			${over && arrived ? html`<div class="over" role="status"><p>The talk has ended. <a href="/training/sessions/${id}/debrief">See how it went</a></p></div>` : nothing}
			<div class="room">
				<gl-desk-chat .standing=${{ id: `practice-${id}`, title: `${person.name}, ${person.age}`, owner: over && arrived ? 'closed' : 'person', person: this.me, speaker: this.name }}
					.messages=${this.#messages().slice(0, this.shown)} .notes=${this.#notes()} .me=${this.me} name=${this.name} zone=${this.zone} practice=${person.name} .typing=${this.typing} .lookers=${[]}
					@gl-send=${({ detail }) => this.#send(detail.text)}></gl-desk-chat>
				<aside>
					<section><h2>${title}</h2><p>${person.about}</p><p class="soft small">${person.channel}</p></section>
					<section><h2>Your goal</h2><p>${this.talk.goal}</p></section>
					${over ? nothing : this.#deeds()}
				</aside>
			</div>`;
	}

	#deeds() {
		return html`<section><h2>What you can do</h2>
			<div class="row">
				<button class="outlined" aria-expanded=${this.looking} @click=${() => { this.looking = !this.looking; }}>Look it up</button>
				<button class="outlined" aria-expanded=${this.handing} @click=${() => { this.handing = !this.handing; }}>I'd hand this over</button>
				${this.talk.mayTakeBack ? html`<button @click=${this.#takeBack}>Take my last reply back</button>` : nothing}
				<button @click=${this.#end}>End the talk</button>
			</div>
			<div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
			${this.handing ? this.#handOver() : nothing}
			${this.looking ? html`<gl-look-up @gl-opened=${this.#lookedUp}></gl-look-up>` : nothing}</section>`;
	}

	#handOver() {
		return html`<form @submit=${this.#handOverNow}>
			<label for="whom">To whom</label>
			<select id="whom"><option value="CLINICIAN">The clinician</option><option value="SUPERVISOR">The supervisor</option><option value="EMERGENCY">Emergency services</option></select>
			<label for="speed">How fast</label>
			<select id="speed"><option value="NOW">Now</option><option value="TODAY">Today</option><option value="LATER">Within the next days</option></select>
			<label for="words">What you tell ${this.talk.person.name}</label>
			<textarea id="words" rows="3" maxlength="4000" required></textarea>
			<button class="primary">Hand over and send</button></form>`;
	}

	/** Every line of the patient is a message of its own, as people write on phones. */
	#messages() {
		const messages = [];
		const add = (author, text, moment) => messages.push({ number: messages.length + 1, author, name: this.name, at: moment, text });
		let moment = this.talk.startedAt;
		for (const { says, reply, repliedAt, handedOver } of this.talk.parts) {
			for (const line of says) add('visitor', line, moment);
			if (reply) add('staff', reply, repliedAt);
			if (handedOver) add('system', handedOver, repliedAt);
			if (repliedAt) moment = repliedAt;
		}
		if (this.pending) add('staff', this.pending, new Date().toISOString());
		return messages;
	}

	#notes() {
		return this.talk.parts.filter(({ hint }) => hint).map(({ hint, repliedAt }) => ({ name: 'your coach', at: repliedAt, text: hint }));
	}

	#take(talk) {
		this.talk = talk;
		document.title = document.title.replace(/^.*? - /, `${talk.person.name} - `);
	}

	async #send(text, handOver = {}) {
		this.problem = null;
		const number = this.talk.parts.at(-1).number;
		this.key ??= crypto.randomUUID();
		const before = this.#messages().length + (handOver.whom ? 2 : 1);
		this.pending = text;
		this.typing = this.talk.person.name;
		try {
			const talk = await call('POST', at(this.session, '/replies'), { clientId: this.key, number, text, ...handOver });
			this.key = this.pending = null;
			this.shown = before;
			this.#take(talk);
			this.chat.sent();
			if (handOver.whom) this.handing = false;
			await this.#arrive();
		} catch (failure) {
			this.pending = null;
			this.typing = '';
			if (handOver.whom) this.problem = failure.message;
			this.chat.failed(`Not sent: ${failure.message}`);
		}
	}

	/** The patient's lines come at the pace of somebody who types. */
	async #arrive() {
		const messages = this.#messages();
		while (this.shown < messages.length) {
			const next = messages[this.shown];
			if (next.author === 'visitor' && !still) await pause(Math.min(LONGEST_PAUSE, (next.text.split(/\s+/).length / this.talk.person.pace) * 60_000 / 4 + 400));
			this.shown++;
		}
		this.typing = '';
		this.shown = Infinity;
	}

	#handOverNow(event) {
		event.preventDefault();
		const field = id => this.renderRoot.getElementById(id).value;
		if (this.pending) this.problem = 'Your last message is still going out.';
		else if (field('words').trim()) this.#send(field('words').trim(), { whom: field('whom'), speed: field('speed') });
	}

	async #takeBack() {
		await this.#try(async () => this.#take(await call('POST', at(this.session, '/take-back'), {})));
	}

	async #end() {
		await this.#try(async () => this.#take(await call('POST', at(this.session, '/end'), {})));
	}

	async #lookedUp() {
		await this.#try(() => call('POST', at(this.session, '/look-up'), {}));
	}

	async #try(deed) {
		this.problem = null;
		try {
			await deed();
		} catch (failure) {
			this.problem = failure.message;
		}
	}
}
customElements.define('gl-practice', GlPractice);

import { LitElement, css, html, nothing } from 'lit';
import '../panel/gl-answer.js';
import { shared } from '../panel/look.js';

const LONGEST = 4096;

/** A question tried out: what a visitor would read, and why. Nothing of it is kept. */
export class GlTry extends LitElement {
	static properties = { phone: {}, state: { state: true }, problem: { state: true }, result: { state: true } };

	static styles = [shared, css`
		form { display: flex; flex-wrap: wrap; gap: var(--gl-space-2); }
		label { flex: 1 0 100%; font-weight: 600; }
		textarea { flex: 1 1 16rem; min-width: 0; min-height: var(--gl-target); padding: var(--gl-space-2) var(--gl-space-3); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); resize: vertical; }
		.hint { flex: 1 0 100%; color: var(--gl-soft); font-size: var(--gl-text-1); }
		.problem:not(:empty) { margin-top: var(--gl-space-3); }
		.result { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: var(--gl-space-5); margin-top: var(--gl-space-5); padding-top: var(--gl-space-4); border-top: 1px solid var(--gl-line); }
		.result > * { min-width: 0; }
		.busy { opacity: .6; }
		h2 { margin-bottom: var(--gl-space-2); color: var(--gl-soft); font-size: var(--gl-text-1); font-weight: 600; }
		.why > * + * { margin-top: var(--gl-space-3); }
		.why > h2 { margin-bottom: calc(-1 * var(--gl-space-1)); }
		.verdict { font-weight: 600; }
		li.candidate { padding-block: var(--gl-space-2); border-top: 1px solid var(--gl-line); }
		.line { display: flex; gap: var(--gl-space-3); justify-content: space-between; align-items: baseline; }
		.line b { font-weight: 600; font-variant-numeric: tabular-nums; }
		.bar { display: block; width: 100%; height: 4px; margin-block: var(--gl-space-1); stroke: none; fill: var(--gl-accent); }
		.bar .all { fill: var(--gl-line); }
		.tree { padding-inline-start: var(--gl-space-4); list-style: disc; font-size: var(--gl-text-1); }
		details summary { min-height: 32px; padding: 0 var(--gl-space-1); font-size: var(--gl-text-1); }
		.overflow { overflow-wrap: anywhere; }
	`];

	constructor() {
		super();
		this.state = 'idle';
		this.problem = null;
		this.result = null;
	}

	render() {
		return html`
			<form @submit=${this.#submit}>
				<label for="question">Try a question</label>
				<textarea id="question" rows="1" dir="auto" placeholder="How long does it last?" aria-describedby="hint" @keydown=${this.#key}></textarea>
				<button class="primary" ?disabled=${this.state === 'asking'}>Ask</button>
				<p class="hint" id="hint">Answered as for the first message of a chat. It is not kept. Enter asks, Shift+Enter breaks the line.</p>
			</form>
			<div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
			<div role="status"><span class="unseen">${this.state === 'asking' ? 'Asking' : this.result ? `Decision: ${this.#decision()}` : ''}</span></div>
			${this.result ? this.#shown(this.result) : nothing}`;
	}

	#shown({ card, reply, understood, verdict, candidates, none, whyNotRunnerUp }) {
		const message = { card, text: reply, number: 0, helpful: null };
		const clinic = { phone: this.phone, none: 'None of these', related: 'Related questions' };
		return html`<div class="result ${this.state === 'asking' ? 'busy' : ''}">
			<section aria-label="As a visitor reads it">
				<h2>As a visitor reads it</h2>
				<gl-answer .message=${message} .clinic=${clinic} @gl-say=${({ detail }) => this.ask(detail.text)}></gl-answer>
			</section>
			<section class="why overflow" aria-label="Why">
				<h2>Decision</h2>
				<p><span class="verdict">${this.#decision()}</span><br>${verdict.because}</p>
				${whyNotRunnerUp ? html`<h2>Why not the runner-up</h2><p>${whyNotRunnerUp}</p>` : nothing}
				${candidates.length ? html`<h2>What was considered</h2>
					<ol>${candidates.map(candidate => this.#candidate(candidate))}
						<li class="candidate"><div class="line"><span>None of them</span><b>${percent(none)}</b></div></li></ol>` : nothing}
				<h2>As it was understood</h2>
				<p>${understood.text}</p>
				<p class="small soft">Base forms: ${understood.lemmas.join(' ') || 'none'}
					${understood.negated.length ? html`<br>Denied: ${understood.negated.join(', ')}` : nothing}
					${understood.entities.length ? html`<br>Known names: ${understood.entities.map(({ name, type }) => `${name} (${type})`).join(', ')}` : nothing}</p>
			</section>
		</div>`;
	}

	#candidate({ id, title, variant, confidence, nearest, reason }) {
		return html`<li class="candidate">
			<div class="line"><span>${title}${variant ? html` <span class="soft">(${variant})</span>` : nothing}</span><b>${percent(confidence)}</b></div>
			<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="4"/><rect width=${100 * confidence} height="4"/></svg>
			${nearest.length ? html`<p class="small soft">Nearest: “${nearest[0].text}” (${nearest[0].cosine.toFixed(2)})</p>` : nothing}
			<details><summary>Evidence<span class="unseen"> for ${title}</span></summary>${tree(reason)}</details>
		</li>`;
	}

	#decision() {
		const { decision, topics, reason } = this.result.verdict;
		const words = { answer: 'Answer', clarify: 'Offer a choice', handoff: 'Hand over', urgent: 'Urgent advice', smalltalk: 'Small talk', decline: 'Decline' };
		const about = topics.map(topic => topic.title).join(', ');
		return `${words[decision]}${about ? `: ${about}` : ''}${reason ? ` (${reason})` : ''}`;
	}

	#key(event) {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		event.target.form.requestSubmit();
	}

	#submit(event) {
		event.preventDefault();
		this.ask(this.renderRoot.querySelector('textarea').value);
	}

	async ask(text) {
		const box = this.renderRoot.querySelector('textarea');
		box.value = text;
		if (this.state === 'asking') return;
		this.problem = null;
		if (!text.trim()) return this.#fail('Type a question first.');
		if (new TextEncoder().encode(text).length > LONGEST) return this.#fail(`A message has ${LONGEST} bytes at most, as in the chat.`);
		this.state = 'asking';
		try {
			const answer = await fetch('/api/admin/explanation', { method: 'POST', body: JSON.stringify({ message: text }),
				headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() } });
			const body = await answer.json();
			if (answer.ok) this.result = body;
			else this.problem = body.detail ?? 'The server could not answer. Try again in a moment.';
		} catch {
			this.problem = 'Not asked: the server cannot be reached. Try again when you are online.';
		}
		this.state = 'idle';
	}

	#fail(why) {
		this.problem = why;
		this.renderRoot.querySelector('textarea').focus();
	}
}
customElements.define('gl-try', GlTry);

function tree(reason) {
	return reason.details.length ? html`<ul class="tree">${reason.details.map(detail => html`<li>${detail.because}${detail.details.length ? tree(detail) : html` → ${detail.score.toFixed(2)}`}</li>`)}</ul>` : nothing;
}

function percent(share) {
	return share > 0 && share < 0.01 ? 'below 1 %' : `${Math.round(100 * share)} %`;
}

function token() {
	return document.cookie.split('; ').map(cookie => cookie.split('=')).find(([name]) => /^(__Host-)?XSRF-TOKEN$/.test(name))?.[1] ?? '';
}

import { LitElement, css, html, nothing } from 'lit';
import { prose, shared } from '../panel/look.js';
import { markdown } from '../panel/text.js';
import { call } from '../staff/calls.js';

const MOST = 8;

/**
 * The approved content, to look something up in.
 * @fires gl-opened - a topic was opened
 */
export class GlLookUp extends LitElement {
	static properties = { passages: { state: true }, words: { state: true }, problem: { state: true } };

	static styles = [shared, prose, css`
		:host { margin-top: var(--gl-space-3); }
		label { font-size: var(--gl-text-1); font-weight: 600; }
		input { width: 100%; min-height: 36px; padding: var(--gl-space-1) var(--gl-space-2); border: 1px solid var(--gl-control); border-radius: var(--gl-radius); background: var(--gl-surface); }
		details { border-bottom: 1px solid var(--gl-line); }
		summary { display: list-item; min-height: 36px; padding: var(--gl-space-2) 0; }
		.prose { padding-bottom: var(--gl-space-3); font-size: var(--gl-text-1); }
	`];

	constructor() {
		super();
		this.passages = null;
		this.words = '';
		this.problem = null;
	}

	async connectedCallback() {
		super.connectedCallback();
		try {
			this.passages = await call('GET', '/api/training/passages');
		} catch (failure) {
			this.problem = failure.message;
		}
	}

	render() {
		if (this.problem) return html`<p class="problem" role="alert">${this.problem}</p>`;
		const found = this.#found();
		return html`<label for="words">Search the approved answers</label>
			<input id="words" type="search" autocomplete="off" .value=${this.words} @input=${({ target }) => { this.words = target.value; }}>
			<p class="small soft" role="status">${this.passages ? (this.words.trim() ? `${found.length} found` : '') : 'Loading'}</p>
			${found.map(({ id, title, brief, more }) => html`<details @toggle=${({ target }) => target.open && this.dispatchEvent(new CustomEvent('gl-opened', { detail: { id } }))}>
				<summary>${title}</summary><div class="prose">${markdown(brief)}${more ? markdown(more) : nothing}</div></details>`)}`;
	}

	/** Topics in which every word occurs, those with it in the title first. */
	#found() {
		const words = this.words.toLowerCase().split(/\s+/).filter(Boolean);
		if (!words.length || !this.passages) return [];
		const has = text => words.every(word => text.toLowerCase().includes(word));
		const inTitle = this.passages.filter(({ title }) => has(title));
		const inText = this.passages.filter(passage => !inTitle.includes(passage) && has(`${passage.title} ${passage.brief} ${passage.more}`));
		return [...inTitle, ...inText].slice(0, MOST);
	}
}
customElements.define('gl-look-up', GlLookUp);

import { css, html, svg } from 'lit';

/** What every element of the panel shares; colours and sizes come from tokens.css. */
export const shared = css`
	:host { display: block; }
	:host([hidden]), [hidden] { display: none !important; }
	*, *::before, *::after { box-sizing: border-box; }
	h1, h2, h3, p, ul, ol { margin: 0; }
	ul, ol { padding: 0; list-style: none; }
	a { color: var(--gl-accent); text-underline-offset: 2px; }
	button, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
	button, summary, .action {
		display: inline-flex; align-items: center; gap: var(--gl-space-2); min-height: var(--gl-target); padding: 0 var(--gl-space-3); border: 1px solid transparent;
		border-radius: var(--gl-radius); background: none; color: var(--gl-accent); font-size: var(--gl-text-2); font-weight: 500; line-height: var(--gl-listing);
		text-align: start; text-decoration: none; cursor: pointer; transition: background var(--gl-motion), border-color var(--gl-motion), color var(--gl-motion);
	}
	button:hover, summary:hover, .action:hover { background: var(--gl-tint); }
	.primary { padding: 0 var(--gl-space-4); background: var(--gl-accent); color: var(--gl-on-accent); font-weight: 600; }
	.primary:hover { background: color-mix(in srgb, var(--gl-accent) 88%, var(--gl-ink)); }
	.outlined { border-color: var(--gl-control); padding: 0 var(--gl-space-4); }
	button:disabled { cursor: default; opacity: .6; }
	:focus-visible { outline: 2px solid var(--gl-accent); outline-offset: 2px; }
	svg { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
	.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
	.soft { color: var(--gl-soft); }
	.small { font-size: var(--gl-text-1); }
	.problem { display: flex; gap: var(--gl-space-2); color: var(--gl-urgent); font-size: var(--gl-text-1); }
`;

/** Text of any length, in any direction, with restricted Markdown in it. */
export const prose = css`
	.prose { overflow-wrap: anywhere; line-height: var(--gl-reading); }
	.prose > * + * { margin-top: var(--gl-space-3); }
	.prose ul { padding-inline-start: 1.25em; list-style: disc; }
	.prose li + li { margin-top: var(--gl-space-1); }
	.prose li::marker { color: var(--gl-soft); }
`;

const draw = shape => html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

/** One outlined set; each stands beside a word or a label. */
export const icons = {
	assistant: draw(svg`<path d="M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.7 8.7 0 0 1-3.9-.9L3 20.5l1.7-4.9a8.1 8.1 0 0 1-.7-4.1 8.4 8.4 0 0 1 8.5-8.3 8.4 8.4 0 0 1 8.5 8.3Z"/><path d="M9 10h7M9 13.5h4.5"/>`),
	person: draw(svg`<circle cx="12" cy="8" r="3.75"/><path d="M4.75 20a7.25 7.25 0 0 1 14.5 0"/>`),
	phone: draw(svg`<path d="M20.5 16.6v2.6a1.8 1.8 0 0 1-2 1.8A17 17 0 0 1 3 5.5a1.8 1.8 0 0 1 1.8-2h2.7c.7 0 1.2.5 1.3 1.1.2 1 .4 1.9.7 2.7.2.5.1 1-.3 1.4L8 10a13.6 13.6 0 0 0 6 6l1.3-1.2c.4-.4.9-.5 1.4-.3.8.3 1.7.5 2.7.7.6.1 1.1.7 1.1 1.4Z"/>`),
	close: draw(svg`<path d="M18 6 6 18M6 6l12 12"/>`),
	more: draw(svg`<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>`),
	down: draw(svg`<path d="m6 9 6 6 6-6"/>`),
	arrow: draw(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`),
	send: draw(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
	info: draw(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.01"/>`),
	alert: draw(svg`<path d="M12 3.5 22 20.5H2Z"/><path d="M12 10v4.5M12 17.5v.01"/>`),
	offline: draw(svg`<path d="m3 3 18 18M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 5.2-2.7M19 12.9a10 10 0 0 0-2-1.5M1.5 9a15 15 0 0 1 4.7-2.9M22.5 9A15 15 0 0 0 11 5M12 20v.01"/>`),
	clock: draw(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`),
	check: draw(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`),
	back: draw(svg`<path d="M9 7 4 12l5 5M4 12h11a5 5 0 0 1 0 10"/>`),
	trash: draw(svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>`),
};

/**
 * The page around the panel's frame. The content policy decides which sites may be that page; the first well-formed greeting
 * from the parent window fixes its origin, and nothing is told to anybody before that.
 */
export class Host {
	#delegate;
	#origin = null;
	#listener = event => this.#receive(event);

	/** @param delegate `hostOpened()`, `hostClosed()` and `hostAccent(hex)` */
	constructor(delegate) { this.#delegate = delegate; }

	start() { addEventListener('message', this.#listener); }

	stop() { removeEventListener('message', this.#listener); }

	close() { this.#tell({ glabella: 'close' }); }

	/** @param {number} count */
	unread(count) { this.#tell({ glabella: 'unread', count }); }

	#receive({ source, origin, data }) {
		if (source !== window.parent || (this.#origin && origin !== this.#origin)) return;
		if (data?.glabella !== 'open' && data?.glabella !== 'close') return;
		this.#origin = origin;
		if (/^#[0-9a-f]{6}$/i.test(data.accent)) this.#delegate.hostAccent(data.accent);
		data.glabella === 'open' ? this.#delegate.hostOpened() : this.#delegate.hostClosed();
	}

	#tell(what) {
		if (this.#origin) window.parent.postMessage(what, this.#origin);
	}
}

/**
 * A clinic's accent, made readable: moved toward black or white until it stands out from the surface as text must,
 * so that no choice of colour makes the chat illegible in either scheme.
 */
export function wearAccent(hex, root = document.documentElement) {
	const surface = getComputedStyle(root).getPropertyValue('--gl-surface').trim();
	if (!/^#[0-9a-f]{6}$/i.test(surface)) return;   // forced colours: the visitor's own choice goes first
	const toward = luminance(rgb(surface)) > 0.5 ? [0, 0, 0] : [255, 255, 255];
	let accent = rgb(hex);
	for (let step = 0; step < 20 && contrast(accent, rgb(surface)) < 5; step++) accent = accent.map((c, i) => c + (toward[i] - c) * 0.1);
	const on = contrast(accent, [255, 255, 255]) > contrast(accent, [6, 32, 29]) ? '#ffffff' : '#06201d';
	const colour = `rgb(${accent.map(Math.round).join(' ')})`;
	root.style.setProperty('--gl-accent', colour);
	root.style.setProperty('--gl-on-accent', on);
	root.style.setProperty('--gl-tint', `color-mix(in srgb, ${colour} 12%, ${surface})`);
}

export function contrast(a, b) {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
	const [r, g, b] = colour.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function rgb(hex) {
	return [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
}

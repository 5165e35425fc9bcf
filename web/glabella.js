/*
 * Glabella's launcher. One line puts it on any page:
 *
 *     <script src="https://chat.clinic.example/glabella.js" defer></script>
 *
 * Attributes of that line, all optional: data-label (words on the button), data-position (left or right),
 * data-accent (#rrggbb). Until the visitor opens the panel there is a button and nothing else:
 * no frame, no cookie, no storage, no socket, no further request.
 */
(() => {
	const script = document.currentScript;
	const home = new URL(script.src).origin;
	const label = script.dataset.label || 'Ask about BOTOX';
	const accent = /^#[0-9a-f]{6}$/i.test(script.dataset.accent || '') ? script.dataset.accent : null;
	const narrow = matchMedia('(max-width: 479.98px)');

	const css = `
		:host { all: initial; --accent: #0f6b63; --on-accent: #fff; --surface: #fff; --line: #e4e0da; --side: right; }
		@media (prefers-color-scheme: dark) {
			:host { --accent: #6fcfc2; --on-accent: #06201d; --surface: #1a2124; --line: #2f383d; }
		}
		* { box-sizing: border-box; }
		button, dialog { position: fixed; z-index: 2147483000; inset: auto 20px 20px auto; }
		.left button, .left dialog { inset: auto auto 20px 20px; }
		button {
			display: flex; align-items: center; gap: 10px; min-height: 52px; max-width: calc(100vw - 40px); margin: 0; padding: 0 22px 0 18px;
			border: 1px solid transparent; border-radius: 26px; background: var(--accent); color: var(--on-accent); cursor: pointer;
			font: 600 16px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
			box-shadow: 0 6px 24px rgb(0 0 0 / 22%); transition: filter 150ms, translate 150ms;
		}
		button:hover { filter: brightness(1.08); translate: 0 -1px; }
		button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
		svg { flex: none; width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
		.words { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
		.count { flex: none; min-width: 24px; padding: 2px 7px; border-radius: 12px; background: var(--on-accent); color: var(--accent); font-size: 14px; text-align: center; }
		[hidden] { display: none !important; }
		dialog {
			width: 390px; height: 640px; max-width: calc(100vw - 40px); max-height: calc(100dvh - 112px); margin: 0; padding: 0; overflow: hidden;
			bottom: 88px !important; border: 1px solid var(--line); border-radius: 16px; background: var(--surface); box-shadow: 0 12px 48px rgb(0 0 0 / 24%);
		}
		dialog[open] { animation: rise 160ms ease-out; }
		dialog::backdrop { background: none; }
		iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--surface); }
		@keyframes rise { from { opacity: 0; translate: 0 8px; } }
		@media (max-width: 479.98px) {
			button { bottom: 16px; }
			dialog, .left dialog { inset: 0 !important; width: 100%; height: 100dvh; max-width: none; max-height: none; border: 0; border-radius: 0; }
		}
		@media (prefers-reduced-motion: reduce) { button { transition: none; } dialog[open] { animation: none; } }
		@media (forced-colors: active) { button { border-color: ButtonText; } }
		@media print { :host { display: none; } }`;

	const place = document.createElement('div');
	place.id = 'glabella';
	const root = place.attachShadow({ mode: 'open' });
	const sheet = new CSSStyleSheet();   // unlike a style element, not subject to the host page's content policy
	sheet.replaceSync(css);
	root.adoptedStyleSheets = [sheet];
	if (accent) {
		place.style.setProperty('--accent', accent);
		place.style.setProperty('--on-accent', luminance(accent) > 0.18 ? '#06201d' : '#ffffff');
	}

	const box = element('div', { className: script.dataset.position === 'left' ? 'left' : 'right' });
	const button = element('button', { type: 'button', ariaExpanded: 'false', ariaHasPopup: 'dialog' });
	const open = icon('M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.7 8.7 0 0 1-3.9-.9L3 20.5l1.7-4.9a8.1 8.1 0 0 1-.7-4.1 8.4 8.4 0 0 1 8.5-8.3 8.4 8.4 0 0 1 8.5 8.3Z');
	const shut = icon('m6 9 6 6 6-6');
	const words = element('span', { className: 'words', textContent: label });
	const count = element('span', { className: 'count', hidden: true, ariaHidden: 'true' });
	const dialog = element('dialog', { ariaLabel: label });
	let frame = null;
	let unread = 0;

	button.append(open, shut, words, count);
	box.append(button, dialog);
	root.append(box);
	show();
	document.body.append(place);

	button.addEventListener('click', () => dialog.open ? close() : reveal());
	dialog.addEventListener('cancel', event => { event.preventDefault(); close(); });
	root.addEventListener('keydown', event => { if (event.key === 'Escape' && dialog.open) close(); });
	addEventListener('message', listen);
	narrow.addEventListener('change', () => { if (dialog.open) { dialog.close(); unfold(); } });
	visualViewport?.addEventListener('resize', fit);

	function reveal() {
		if (!frame) {
			// The frame must not learn which page of the clinic the visitor is reading.
			frame = element('iframe', { src: home + '/embed', title: label, referrerPolicy: 'no-referrer', allow: 'clipboard-write' });
			frame.addEventListener('load', () => tell(dialog.open ? 'open' : 'close'));
			dialog.append(frame);
		}
		unfold();
		tell('open');
	}

	// Full screen covers the page, so the page behind must not take focus; beside the page it stays reachable.
	function unfold() {
		narrow.matches ? dialog.showModal() : dialog.show();
		fit();
		show();
		frame.focus();
	}

	function close() {
		dialog.close();
		tell('close');
		show();
		button.focus();
	}

	// The on-screen keyboard shrinks what can be seen but not the page; the composer has to stay above it.
	function fit() {
		const covered = narrow.matches && dialog.open && visualViewport.height < innerHeight - 60;
		dialog.style.height = covered ? visualViewport.height + 'px' : '';
	}

	function show() {
		open.toggleAttribute('hidden', dialog.open);
		shut.toggleAttribute('hidden', !dialog.open);
		count.hidden = dialog.open || unread === 0;
		count.textContent = unread > 99 ? '99+' : unread;
		button.ariaExpanded = String(dialog.open);
		button.ariaLabel = unread && !dialog.open ? `${label}, ${unread} new ${unread === 1 ? 'message' : 'messages'}` : label;
	}

	function tell(what) {
		frame?.contentWindow?.postMessage({ glabella: what, accent }, home);
	}

	function listen(event) {
		if (event.origin !== home || !frame || event.source !== frame.contentWindow) return;
		const { glabella: what, count: many } = event.data ?? {};
		if (what === 'close' && dialog.open) close();
		if (what === 'unread' && Number.isInteger(many) && many >= 0) {
			unread = many;
			show();
		}
	}

	function element(name, properties) {
		return Object.assign(document.createElement(name), properties);
	}

	function icon(path) {
		const ns = 'http://www.w3.org/2000/svg';
		const svg = document.createElementNS(ns, 'svg');
		svg.setAttribute('viewBox', '0 0 24 24');
		svg.setAttribute('aria-hidden', 'true');
		svg.append(document.createElementNS(ns, 'path'));
		svg.firstChild.setAttribute('d', path);
		return svg;
	}

	function luminance(hex) {
		const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
			.map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	}
})();

import { html } from 'lit';

const LINK = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"']+|(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\) ?|\b\d{3}[ .-])\d{3}[ .-]\d{4}\b/gi;
const BOLD = /\*\*(.+?)\*\*/g;
const TAIL = /[.,;:!?)\]]+$/;

/**
 * The Markdown the answers are written in: paragraphs, `- ` lists and `**bold**`. It becomes template parts, never markup,
 * so whatever else stands in the text is shown as it is.
 */
export function markdown(text) {
	return blocks(text).map(block => block.items
		? html`<ul>${block.items.map(item => html`<li dir="auto">${inline(item)}</li>`)}</ul>`
		: html`<p dir="auto">${inline(block.text)}</p>`);
}

/** Text as somebody typed it: line breaks kept by the style; web, mail and telephone addresses and telephone numbers made links. */
export function plain(text) {
	return pieces(text, LINK, match => {
		const tail = match[0].match(TAIL)?.[0] ?? '';
		const address = match[0].slice(0, match[0].length - tail.length);
		return [link(address), tail];
	});
}

/** The first sentence, and the rest, of a Markdown text; the first sentence never cuts a bold passage or a list. */
export function lead(text) {
	const [first = '', ...others] = text.trim().split(/\n{2,}/);
	const sentence = firstSentence(first);
	const whole = first.startsWith('- ') || (sentence.split('**').length - 1) % 2 === 1;
	const head = whole ? '' : sentence;
	return [head.trim(), [first.slice(head.length).trim(), ...others].filter(Boolean).join('\n\n')];
}

export function firstSentence(text) {
	if (!Intl.Segmenter) return text;
	return new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)[Symbol.iterator]().next().value?.segment ?? text;
}

function blocks(text) {
	return text.trim().split(/\n{2,}/).flatMap(paragraph => {
		const runs = [];
		for (const line of paragraph.split('\n')) {
			const item = line.match(/^- +(.*)/)?.[1];
			const last = runs.at(-1);
			if (item !== undefined) last?.items ? last.items.push(item) : runs.push({ items: [item] });
			else if (last?.items) last.items.push(`${last.items.pop()} ${line.trim()}`);
			else if (last) last.text += ' ' + line.trim();
			else runs.push({ text: line });
		}
		return runs;
	}).filter(run => run.items || run.text.trim());
}

function inline(text) {
	return pieces(text, BOLD, match => html`<strong>${plain(match[1])}</strong>`, plain);
}

function link(address) {
	const web = /^https?:/i.test(address);
	if (web) return html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`;
	const written = address.replace(/^\w+:/, '');
	return html`<a href=${/^mailto:/i.test(address) ? address : 'tel:' + dial(written)}>${written}</a>`;
}

export function dial(phone) {
	return phone.replace(/[^\d+]/g, '');
}

function pieces(text, pattern, made, other = rest => rest) {
	const result = [];
	let at = 0;
	for (const match of text.matchAll(pattern)) {
		if (match.index > at) result.push(other(text.slice(at, match.index)));
		result.push(made(match));
		at = match.index + match[0].length;
	}
	if (at < text.length) result.push(other(text.slice(at)));
	return result;
}

const MINUTE = 60_000;

/**
 * A time as the clinic's clock shows it: relative up to an hour, then the clock, then the date.
 * @param {string} at ISO time @param {number} now @param {string} zone
 */
export function when(at, now, zone) {
	const passed = now - Date.parse(at);
	if (passed < MINUTE) return 'just now';   // a clock that runs ahead never shows a negative time
	if (passed < 60 * MINUTE) return `${Math.floor(passed / MINUTE)} min ago`;
	return sameDay(at, now, zone) ? clock(at, zone) : `${format(at, zone, { month: 'short', day: 'numeric' })}, ${clock(at, zone)}`;
}

export function clock(at, zone) {
	return format(at, zone, { hour: 'numeric', minute: '2-digit' });
}

/** How long somebody has waited, to stand after the time: ", 4 min" or ", 1 h 5 min"; nothing within the first minute. */
export function waited(since, now) {
	const minutes = Math.floor((now - Date.parse(since)) / MINUTE);
	if (minutes < 1) return '';
	return minutes < 60 ? `, ${minutes} min` : `, ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** @param {string} day ISO date without a time */
export function day(day) {
	return new Date(day + 'T12:00:00Z').toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
}

export function count(number, one, many = one + 's') {
	return `${number} ${number === 1 ? one : many}`;
}

const bytes = new TextEncoder();

/** Bytes of UTF-8, which is what the server counts. */
export function size(text) {
	return bytes.encode(text).length;
}

function sameDay(at, now, zone) {
	const parts = { year: 'numeric', month: 'numeric', day: 'numeric' };
	return format(at, zone, parts) === format(now, zone, parts);
}

function format(at, zone, parts) {
	return new Date(at).toLocaleString('en-US', { ...parts, timeZone: zone });
}

/**
 * What the panel knows, and how each thing that happens changes it. Pure: no clock, no network, no storage.
 *
 * Messages are merged by their number, so it does not matter whether one arrives over the socket, by catching up, or both.
 *
 * @typedef {{owner: 'bot'|'queue'|'person'|'closed', version: number, last: number, reason: ?string, urgent: boolean,
 *            waitingSince: ?string, speaker: ?string, contactLeft: boolean, place: ?number, usualMinutes: ?number}} Visit
 * @typedef {{id: string, title: string, publisher: string, year: ?number, url: ?string}} Source
 * @typedef {{topic: string, title: string, short: string, more: string, sources: Source[], reviewed: ?{by: string, on: string}}} Part
 * @typedef {{topic: string, title: string}} Choice
 * @typedef {{decision: string, reason: ?string, heading: ?string, intro: ?string, parts: Part[], outro: ?string, choices: Choice[],
 *            related: Choice[], phone: ?string, offerContact: boolean, offerPerson: boolean, helpful: boolean}} Card
 * @typedef {{number: number, clientId: ?string, author: 'visitor'|'assistant'|'staff'|'system', name: ?string, at: string,
 *            text: string, card: ?Card, helpful: ?boolean, rating: ?number}} Message
 * @typedef {{clientId: string, text: string, topic: ?string, at: string,
 *            refused: ?{code: string, detail: string, retryAfter: ?number}}} Unsent
 * @typedef {'first'|'loading'|'open'|'ended'} Phase
 * @typedef {{phase: Phase, link: 'idle'|'connecting'|'online'|'offline', visit: ?Visit, messages: Message[], unsent: Unsent[],
 *            typing: ?string, watching: boolean, unread: number, ended: ?('closed'|'erased'|'gone')}} State
 */

/** @type {State} */
export const blank = Object.freeze({
	phase: 'first', link: 'idle', visit: null, messages: [], unsent: [], typing: null, watching: true, unread: 0, ended: null,
});

/**
 * @param {State} state
 * @param {{type: string}} happened one of the verbs below with its details
 * @returns {State} the same object when nothing changed
 */
export function reduce(state, happened) {
	const verb = verbs[happened.type];
	if (!verb) throw new Error(`no verb '${happened.type}'`);
	return verb(state, happened);
}

/** The number of the last message that is here without a gap before it. @param {State} state */
export function caughtUpTo(state) {
	let number = 0;
	for (const message of state.messages) {
		if (message.number !== number + 1) break;
		number = message.number;
	}
	return number;
}

/** Whether the server holds messages that are not here. @param {State} state */
export function hasGap(state) {
	return state.visit !== null && caughtUpTo(state) < state.visit.last;
}

const verbs = {
	loading: (state, { unsent }) => ({ ...state, phase: 'loading', unsent }),

	opened: (state, { visit }) => ({ ...state, phase: 'open', visit }),

	/** What was missed: comes in silently, so it counts as read unless nobody looks. */
	history: (state, { visit, messages }) => settle(merge(withVisit(state, visit), messages)),

	message: (state, { visit, message }) => merge(withVisit(state, visit), [message]),

	visit: (state, { visit }) => withVisit(state, visit),

	typing: (state, { author, on }) => {
		const typing = on ? author : state.typing === author ? null : state.typing;
		return typing === state.typing ? state : { ...state, typing };
	},

	said: (state, { unsent }) => ({ ...state, unsent: [...state.unsent, unsent] }),

	refused: (state, { clientId, code, detail, retryAfter }) =>
		withUnsent(state, clientId, unsent => ({ ...unsent, refused: { code, detail, retryAfter } })),

	retried: (state, { clientId }) => withUnsent(state, clientId, unsent => ({ ...unsent, refused: null })),

	discarded: (state, { clientId }) => ({ ...state, unsent: state.unsent.filter(unsent => unsent.clientId !== clientId) }),

	rated: (state, { number, vote }) => ({
		...state, messages: state.messages.map(message => message.number === number ? { ...message, ...vote } : message),
	}),

	contactLeft: state => ({ ...state, visit: { ...state.visit, contactLeft: true } }),

	link: (state, { link }) => state.link === link ? state : { ...state, link, typing: link === 'online' ? state.typing : null },

	watching: (state, { watching }) => ({ ...state, watching, unread: watching ? 0 : state.unread }),

	ended: (state, { how }) => ({
		...state, phase: 'ended', ended: how, link: 'idle', typing: null, unsent: [],
		...(how === 'erased' ? { visit: null, messages: [], unread: 0 } : {}),
	}),

	renewed: state => ({ ...blank, watching: state.watching }),
};

/** @param {State} state @param {Message[]} arrived */
function merge(state, arrived) {
	const known = new Set(state.messages.map(message => message.number));
	const fresh = arrived.filter(message => !known.has(message.number));
	if (fresh.length === 0) return state;
	const messages = [...state.messages, ...fresh].sort((a, b) => a.number - b.number);
	const sent = new Set(fresh.map(message => message.clientId));
	const others = fresh.filter(message => message.author !== 'visitor');
	return {
		...state, messages,
		unsent: state.unsent.filter(unsent => !sent.has(unsent.clientId)),
		typing: others.some(message => message.author === state.typing) ? null : state.typing,
		unread: state.watching ? 0 : state.unread + others.length,
	};
}

function settle(state) {
	return state.phase === 'loading' && !hasGap(state) ? { ...state, phase: 'open' } : state;
}

/** An older version never overwrites a newer one: answers over HTTP and the socket may cross. */
function withVisit(state, visit) {
	const now = state.visit;
	if (!visit || (now && visit.version < now.version)) return state;
	if (!now) return { ...state, visit };
	return { ...state, visit: { ...visit, last: Math.max(visit.last, now.last), contactLeft: visit.contactLeft || now.contactLeft } };
}

function withUnsent(state, clientId, change) {
	return { ...state, unsent: state.unsent.map(unsent => unsent.clientId === clientId ? change(unsent) : unsent) };
}

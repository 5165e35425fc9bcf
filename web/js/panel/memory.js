/**
 * What outlives a reload: the token of the conversation in localStorage, and in sessionStorage what the visitor has
 * written and the server has not yet stored. A browser that refuses storage gets a chat that ends with the page.
 */
const TOKEN = 'glabella.token';
const UNSENT = 'glabella.unsent';
const DRAFT = 'glabella.draft';

export const memory = {
	get token() { return read('localStorage', TOKEN); },
	set token(token) { write('localStorage', TOKEN, token); },

	/** @returns {import('./state.js').Unsent[]} */
	get unsent() {
		try {
			return JSON.parse(read('sessionStorage', UNSENT)) ?? [];
		} catch {
			return [];
		}
	},
	set unsent(unsent) { write('sessionStorage', UNSENT, unsent.length ? JSON.stringify(unsent) : null); },

	get draft() { return read('sessionStorage', DRAFT) ?? ''; },
	set draft(text) { write('sessionStorage', DRAFT, text || null); },

	forget() {
		this.token = null;
		this.unsent = [];
		this.draft = '';
	},

	/** Calls back with the token when another tab opens or ends the conversation. */
	watch(changed) {
		const listener = event => { if (event.key === TOKEN || event.key === null) changed(read('localStorage', TOKEN)); };
		addEventListener('storage', listener);
		return () => removeEventListener('storage', listener);
	},
};

function read(area, key) {
	try {
		return window[area].getItem(key);
	} catch {
		return null;   // storage is blocked in this frame
	}
}

function write(area, key, value) {
	try {
		value === null ? window[area].removeItem(key) : window[area].setItem(key, value);
	} catch {
		// blocked or full: the page itself still holds it
	}
}

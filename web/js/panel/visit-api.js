/** An answer of the server that is not a success, with the code of its problem details. */
export class Problem extends Error {
	constructor(status, code, detail, retryAfter) {
		super(detail);
		this.status = status;
		this.code = code;
		this.retryAfter = retryAfter;
	}

	/** The conversation no longer exists, or never did: its token opens nothing. */
	get gone() { return this.status === 401 || this.status === 403 || this.status === 404 || this.status === 410; }
}

/** The visitor's calls over HTTP. One object for one conversation; the token travels in a header only. */
export class VisitApi {
	#token;

	constructor(token) { this.#token = token; }

	/** @returns {Promise<{token: string, visit: import('./state.js').Visit}>} */
	static open(notice) { return call('POST', '/api/visits', { body: { notice } }); }

	/** The chat of another device, by the code it shows. @returns as `open` */
	static continued(code) { return call('POST', '/api/visits/continued', { body: { code } }); }

	/** @returns {Promise<{code: string, until: string}>} */
	deviceCode() { return this.#call('POST', '/device-codes'); }

	/** @returns {Promise<{visit: import('./state.js').Visit, messages: import('./state.js').Message[]}>} */
	messagesAfter(number) { return this.#call('GET', `/messages?after=${number}`); }

	rate(number, vote) { return this.#call('PUT', `/messages/${number}/${Object.keys(vote)[0]}`, vote); }

	leaveContact(contact) { return this.#call('PUT', '/contact', contact); }

	backToAssistant() { return this.#call('POST', '/bot'); }

	erase() { return this.#call('DELETE', ''); }

	#call(method, path, body) { return call(method, '/api/visit' + path, { body, token: this.#token }); }
}

async function call(method, path, { body, token }) {
	const response = await fetch(path, {
		method, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(15_000),
		headers: { ...(token && { 'Visitor-Token': token }), ...(body && { 'Content-Type': 'application/json' }) },
		body: body && JSON.stringify(body),
	});
	if (!response.ok) throw await problem(response);
	return response.status === 204 ? null : response.json();
}

async function problem(response) {
	const details = await response.json().catch(() => ({}));
	const wait = Number(response.headers.get('Retry-After')) || null;
	return new Problem(response.status, details.code ?? 'failed', details.detail ?? details.title ?? 'The server did not answer as expected.', wait);
}

const FIRST = 1_000;
const LONGEST = 30_000;

/** How long to wait after so many failures in a row: doubles up to half a minute, and a random half keeps clients apart. */
export function backoff(failures, random = Math.random()) {
	const longest = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
	return longest / 2 + random * longest / 2;
}

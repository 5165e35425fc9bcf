import { call } from '../staff/calls.js';

const at = (id, what = '') => `/api/desk/conversations/${id}${what}`;

/** What the desk's page asks the server for and has it do; each fails as `call` does, with the code that docs/desk.md lists. */
export const desk = {
	overview: () => call('GET', '/api/desk'),
	conversation: (id, after = 0) => call('GET', at(id, `?after=${after}`)),
	suggestions: id => call('GET', at(id, '/suggestions')),
	claim: id => call('POST', at(id, '/claim'), {}),
	say: (id, clientId, text) => call('POST', at(id, '/say'), { clientId, text }),
	note: (id, text) => call('POST', at(id, '/notes'), { text }),
	giveBack: (id, outcome) => call('POST', at(id, '/give-back'), { outcome }),
	close: (id, outcome) => call('POST', at(id, '/close'), { outcome }),
	requeue: id => call('POST', at(id, '/requeue'), {}),
	passOn: (id, to) => call('POST', at(id, '/pass-on'), { to }),
	canned: id => call('GET', at(id, '/canned')),
	contactTried: id => call('POST', at(id, '/contact/tried'), {}),
	contactDone: (id, outcome) => call('POST', at(id, '/contact/done'), { outcome }),
	search: (words, from, until) => call('POST', '/api/desk/search', { words, from, until }),
	away: away => call('PUT', '/api/desk/presence', { away }),
};

/** What the assistant should learn. */
export const teaching = {
	targets: () => call('GET', '/api/proposals/targets'),
	propose: wish => call('POST', '/api/proposals', wish),
};

/** Codes of hand-offs as staff read them. */
export const reasons = {
	asked: 'Asked for a person', unsure: 'Assistant not sure', personal: 'Own case', complaint: 'Complaint', office: 'Office matter', booking: 'Booking',
	safety: 'Red flag', repeated: 'Not understood', error: 'Failure on our side', taken: 'Taken over',
};

/** How a request to be contacted ended. */
export const contactOutcomes = { reached: 'Reached and answered', booked: 'Booked a visit', 'not-wanted': 'No longer wanted', 'not-reached': 'Not reached, given up' };

export const outcomes = {
	answered: 'Answered', booked: 'Booked a visit', 'sent-to-care': 'Sent to a clinician or emergency care', 'call-back': 'We call back', 'no-reply': 'Visitor did not reply', 'not-for-us': 'Not for us',
};

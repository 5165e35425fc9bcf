import { count, firstSentence } from './text.js';

const KEPT = 3;
const TYPING_EVERY = 10_000;

/**
 * Tells screen readers what came in. A log of its own, not the visible one: an answer with its chips and sources would be read
 * out whole, and history would be read on every reconnect. Each message is one new node: author and first sentence.
 */
export class Announcer {
	#log;
	#say;
	#typedAt = 0;

	/** @param {() => HTMLElement} log the element with role=log @param {(text: string) => void} say fills the element with role=status */
	constructor(log, say) {
		this.#log = log;
		this.#say = say;
	}

	/** @param {import('./state.js').Message} message */
	message({ author, name, text, card }) {
		const who = author === 'staff' ? name : author === 'assistant' ? 'Assistant' : 'Notice';
		this.#append(`${who}: ${card?.decision === 'urgent' ? text : shorten(text)}`);
		this.#say('');
	}

	missed(messages) {
		if (messages.length === 1) this.message(messages[0]);
		else if (messages.length > 1) this.#append(`${count(messages.length, 'new message')}.`);
	}

	typing(who) {
		if (Date.now() - this.#typedAt < TYPING_EVERY) return;
		this.#typedAt = Date.now();
		this.#say(`${who} is typing.`);
	}

	link(now, before) {
		if (now === 'offline') this.#say('The connection is lost. What you write goes out when it is back.');
		if (now === 'online' && before === 'offline') this.#say('Connected again.');
	}

	/** Who joined or left, a message of the house says. */
	owner({ owner, place }) {
		if (owner === 'queue') this.#say(`You are ${place ? `number ${place} ` : ''}in line for a person.`);
		if (owner === 'bot') this.#say('You are back with the assistant.');
	}

	state(text) { this.#say(text); }

	#append(text) {
		const line = document.createElement('p');
		line.textContent = text;
		this.#log().append(line);
		while (this.#log().childElementCount > KEPT) this.#log().firstElementChild.remove();
	}
}

function shorten(text) {
	const sentence = firstSentence(text).trim();
	return sentence.length < text.trim().length ? sentence + ' More in the conversation.' : sentence;
}

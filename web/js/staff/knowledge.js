import './gl-try.js';

/* The page of all topics: filters the rows while typing, and offers new figures once they are measured. */
const form = document.getElementById('filter');
const rows = [...document.querySelectorAll('#topics tr[data-id]')];
const count = document.getElementById('shown');
const nothing = document.getElementById('nothing');

function filter() {
	const words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
	const show = form.elements.show.value;
	for (const row of rows) row.hidden = !(matches(row, show) && words.every(word => row.dataset.text.includes(word)));
	for (const group of document.querySelectorAll('#topics tbody')) group.hidden = !group.querySelector('tr[data-id]:not([hidden])');
	const shown = rows.filter(row => !row.hidden).length;
	count.textContent = shown === rows.length ? `All ${shown} topics` : `${shown} of ${rows.length} topics`;
	nothing.hidden = shown > 0;
	document.getElementById('topics').hidden = shown === 0;
}

function matches({ dataset }, show) {
	switch (show) {
		case 'all': return true;
		case 'awaiting': return dataset.state !== 'signed';
		case 'confusable': return dataset.confusable === 'true';
		default: return dataset.state === show;
	}
}

form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
filter();

const measuring = document.getElementById('measuring');
if (measuring) ask();

async function ask() {
	try {
		const answer = await fetch('/api/admin/measuring');
		if (answer.ok && !(await answer.json()).measuring) {
			measuring.querySelector('p').textContent = 'The figures are ready. ';
			const link = document.createElement('a');
			link.href = location.pathname + location.search;
			link.textContent = 'Show them';
			measuring.querySelector('p').append(link);
			return;
		}
	} catch {
		// offline: the next look tells
	}
	setTimeout(ask, 3000);
}

/* Shows the effect of a proposal as soon as it is known. What was typed meanwhile is not thrown away. */
const waiting = document.getElementById('trying');
let edited = false;
document.addEventListener('input', () => { edited = true; });

async function ask() {
	try {
		const answer = await fetch(waiting.dataset.address);
		if (answer.ok && (await answer.json()).tried) {
			if (!edited) return location.reload();
			waiting.querySelector('p').textContent = 'The effect is known. Save your changes to try them, or reload the page to see it.';
			return;
		}
	} catch {
		// offline: the next look tells
	}
	setTimeout(ask, 1500);
}

if (waiting) ask();

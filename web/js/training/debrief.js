/* The chips above the talk show the marks of one criterion, or all. */
const chips = document.querySelectorAll('#filters [data-show]');

for (const chip of chips) {
	chip.addEventListener('click', () => {
		for (const other of chips) other.setAttribute('aria-pressed', String(other === chip));
		const wanted = chip.dataset.show;
		for (const marked of document.querySelectorAll('[data-criterion]')) marked.classList.toggle('faded', Boolean(wanted) && marked.dataset.criterion !== wanted);
	});
}

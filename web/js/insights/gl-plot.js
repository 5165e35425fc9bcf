/* By its address and not through the import map: visitors' pages share that map and need no plots. */
import uPlot from '/webjars/uplot/dist/uPlot.esm.js';

const HEIGHT = 200;
const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * Draws the table it holds: one bar for each row and each column marked with data-series, which names the colour. The table stays, folded away.
 * @attr labelledby - ids of what says the same in words
 */
export class GlPlot extends HTMLElement {
	#plot;
	#box;
	#width = 0;
	#sizes = new ResizeObserver(() => this.#resize());
	#draw = () => this.#redraw();

	connectedCallback() {
		this.#box ??= this.#prepare();
		this.#redraw();
		this.#sizes.observe(this.#box);
		dark.addEventListener('change', this.#draw);
	}

	disconnectedCallback() {
		this.#sizes.disconnect();
		dark.removeEventListener('change', this.#draw);
		this.#plot?.destroy();
		this.#plot = undefined;
	}

	#prepare() {
		const box = document.createElement('div');
		box.className = 'plot';
		box.setAttribute('role', 'img');
		box.setAttribute('aria-labelledby', this.getAttribute('labelledby'));
		this.prepend(box);
		this.querySelector('details').open = false;
		return box;
	}

	#redraw() {
		this.#plot?.destroy();
		this.#width = this.#box.clientWidth;
		const { labels, names, series, data } = read(this.querySelector('details table'));
		this.#plot = new uPlot(options(this.#width, labels, names, series), data, this.#box);
	}

	#resize() {
		if (this.#box.clientWidth === this.#width) return;
		this.#width = this.#box.clientWidth;
		this.#plot.setSize({ width: this.#width, height: HEIGHT });
	}
}

function read(table) {
	const rows = [...table.tBodies[0].rows];
	const columns = [...table.tHead.rows[0].cells].map((cell, index) => ({ index, name: cell.textContent, color: cell.dataset.series })).filter(column => column.color);
	return {
		labels: rows.map(row => row.cells[0].dataset.label),
		names: [table.tHead.rows[0].cells[0].textContent, ...rows.map(row => row.cells[0].textContent)],
		series: columns,
		data: [rows.map((_, i) => i), ...columns.map(({ index }) => rows.map(row => Number(row.cells[index].textContent)))],
	};
}

function options(width, labels, [first, ...names], series) {
	const look = getComputedStyle(document.documentElement);
	const token = name => look.getPropertyValue(`--gl-${name}`).trim();
	const axis = { stroke: token('soft'), font: `13px ${token('font')}`, ticks: { show: false } };
	return {
		width,
		height: HEIGHT,
		scales: { x: { time: false, range: [-0.5, labels.length - 0.5] }, y: { range: (_, __, most) => [0, Math.max(4, most * 1.1)] } },
		axes: [
			{ ...axis, grid: { show: false }, incrs: [1, 2, 3, 4, 7, 10, 14, 28, 56], space: spacing(labels), values: (_, places) => places.map(place => labels[place] ?? '') },
			{ ...axis, size: 44, grid: { stroke: token('line'), width: 1 }, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] },
		],
		cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
		legend: { markers: { width: 0, fill: (_, i) => token(series[i - 1].color) } },
		series: [
			{ label: first, value: (_, place) => names[place] ?? '' },
			...series.map(({ name, color }) => ({ label: name, value: (_, count) => count ?? '', fill: token(color), stroke: token(color), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.72, 48], radius: 0.1 }) })),
		],
	};
}

/** As much room as the longest label takes. */
function spacing(labels) {
	return Math.max(...labels.map(label => label.length)) * 7 + 4;
}

customElements.define('gl-plot', GlPlot);

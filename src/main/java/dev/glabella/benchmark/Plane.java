package dev.glabella.benchmark;

import static dev.glabella.benchmark.Figures.format;

import java.util.List;

import org.springframework.web.util.HtmlUtils;

/** Draws on a coordinate plane as SVG; the colours belong to the style sheet of the page. */
final class Plane {

	private static final int WIDTH = 400;
	private static final int LEFT = 50;
	private static final int RIGHT = 24;
	private static final int TOP = 10;
	private static final int BOTTOM = 44;

	/** A place, in the units of the axes. */
	record At(double x, double y) {}

	private final Axis x;
	private final Axis y;
	private final int height;
	private final StringBuilder svg = new StringBuilder();

	/**
	 * @param title read out in place of the picture
	 */
	Plane(String title, Axis x, Axis y, int height) {
		this.x = x;
		this.y = y;
		this.height = height;
		svg.append(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n", WIDTH, height, HtmlUtils.htmlEscape(title)));
		grid();
	}

	/** Lines at equal values and their labels; a low plane has room for the ends alone. */
	private void grid() {
		boolean low = height < 150;
		for (double tick : x.ticks()) text(left(tick), height - BOTTOM + 17, "middle", x.label(tick));
		for (double tick : y.ticks()) {
			if (low && tick > 0 && tick < y.to()) continue;
			svg.append(format("<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", LEFT, top(tick), WIDTH - RIGHT));
			text(LEFT - 6, top(tick) + 4, "end", y.label(tick));
		}
		text((LEFT + WIDTH - RIGHT) / 2.0, height - 6, "middle", x.name());
	}

	private void text(double left, double top, String anchor, String text) {
		svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", left, top, anchor, HtmlUtils.htmlEscape(text)));
	}

	/** Joins the places. Those less than half a unit apart are left out, or thousands would be drawn upon each other. */
	Plane line(String kind, List<At> places) {
		var path = new StringBuilder();
		double last = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < places.size(); i++) {
			double left = left(places.get(i).x());
			if (Math.abs(left - last) < 0.5 && i < places.size() - 1) continue;
			path.append(format("%s%.1f %.1f", path.isEmpty() ? "M" : "L", left, top(places.get(i).y())));
			last = left;
		}
		svg.append(format("<path class=\"line %s\" d=\"%s\"/>%n", kind, path));
		return this;
	}

	/** Stands on the x axis. */
	Plane bar(String kind, double from, double to, double value, String says) {
		svg.append(format("<rect class=\"bar %s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>%n", kind, left(from) + 0.5, top(value),
				left(to) - left(from) - 1, top(0) - top(value), HtmlUtils.htmlEscape(says)));
		return this;
	}

	Plane dot(String kind, At place, String says) {
		svg.append(format("<circle class=\"dot %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"><title>%s</title></circle>%n", kind, left(place.x()), top(place.y()), HtmlUtils.htmlEscape(says)));
		return this;
	}

	String drawn() {
		return svg + "</svg>";
	}

	private double left(double value) {
		return LEFT + x.place(value) * (WIDTH - RIGHT - LEFT);
	}

	private double top(double value) {
		return height - BOTTOM - y.place(value) * (height - BOTTOM - TOP);
	}
}

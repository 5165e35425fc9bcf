package dev.glabella.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The little Markdown that answers are written in: paragraphs, lists with {@code -}, and {@code **bold**}.
 * Anything else that looks like HTML or a link comes out as text or is left inert.
 */
public final class Markdown {

	private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak(" ").build();
	private static final Set<Class<? extends Node>> KNOWN = Set.of(Document.class, Paragraph.class, BulletList.class, ListItem.class, StrongEmphasis.class,
		Text.class, SoftLineBreak.class, HardLineBreak.class);

	private Markdown() {}

	/** As HTML that is safe to put into a page as it is. */
	public static String html(String markdown) {
		return RENDERER.render(PARSER.parse(markdown));
	}

	/** As plain text: a paragraph or list entry a line, blank lines between paragraphs, no signs of Markdown but the dash of a list. */
	public static String plain(String markdown) {
		var blocks = new StringBuilder();
		PARSER.parse(markdown).accept(new AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				var listed = paragraph.getParent() instanceof ListItem;
				var follows = listed && blocks.length() > 0 && paragraph.getParent().getPrevious() != null;
				if (blocks.length() > 0) blocks.append(follows ? "\n" : "\n\n");
				blocks.append(listed ? "- " : "").append(words(paragraph));
			}
		});
		return blocks.toString();
	}

	/** The text of each paragraph and list entry, without the signs of Markdown. */
	static List<String> blocks(String markdown) {
		var blocks = new ArrayList<String>();
		PARSER.parse(markdown).accept(new AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				blocks.add(words(paragraph));
			}
		});
		return blocks;
	}

	/** What goes beyond the little Markdown: the kind of it, and the line, counted from 0. */
	static List<Foreign> foreign(String markdown) {
		var found = new ArrayList<Foreign>();
		collect(PARSER.parse(markdown), 0, found);
		return found;
	}

	/** Something that answers may not hold. */
	record Foreign(String kind, int line) {}

	private static void collect(Node node, int line, List<Foreign> found) {
		var spans = node.getSourceSpans();
		var at = spans.isEmpty() ? line : spans.getFirst().getLineIndex();
		if (!KNOWN.contains(node.getClass())) {
			found.add(new Foreign(node.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT), at));
			return;
		}
		for (var child = node.getFirstChild(); child != null; child = child.getNext()) collect(child, at, found);
	}

	private static String words(Node node) {
		var words = new StringBuilder();
		for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
			switch (child) {
				case Text text -> words.append(text.getLiteral());
				case SoftLineBreak soft -> words.append(' ');
				case HardLineBreak hard -> words.append(' ');
				default -> words.append(words(child));
			}
		}
		return words.toString();
	}
}

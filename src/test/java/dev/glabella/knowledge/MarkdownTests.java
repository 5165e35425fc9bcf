package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class MarkdownTests {

	@Test
	void turnsParagraphsListsAndBoldIntoHtml() {
		assertThat(Markdown.html("It **wears**\noff.\n\n- a\n- b")).isEqualTo("<p>It <strong>wears</strong> off.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
	}

	@Test
	void letsNoHtmlOrScriptThrough() {
		assertThat(Markdown.html("<script>alert(1)</script>\n\na <b onclick=x>b</b> [c](javascript:alert(1))"))
			.doesNotContain("<script", "<b ", "javascript:").contains("&lt;script&gt;");
	}

	@Test
	void readsAsPlainTextToo() {
		assertThat(Markdown.plain("It **wears**\noff.\n\n- a\n- b\n\nEnd.")).isEqualTo("It wears off.\n\n- a\n- b\n\nEnd.");
	}

	@Test
	void namesWhatAnswersMayNotHold() {
		assertThat(Markdown.foreign("Fine **bold**.\n\n- item")).isEmpty();
		assertThat(Markdown.foreign("Fine.\n\n# Loud\n\n[a](b) *c* `d`")).extracting(Markdown.Foreign::kind, Markdown.Foreign::line)
			.containsExactly(tuple("heading", 2), tuple("link", 4),
				tuple("emphasis", 4), tuple("code", 4));
	}
}

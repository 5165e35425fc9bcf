package dev.glabella.knowledge;

/** Answers hold paragraphs, lists and bold words, and nothing that a chat bubble cannot show. */
final class LittleMarkdown implements Rule {

	@Override
	public void check(Reading reading) {
		for (var passage : Passage.of(reading.knowledge())) {
			for (var foreign : Markdown.foreign(passage.text())) {
				reading.notes().error(passage.file(), reading.notes().line(passage.file(), passage.field()) + foreign.line(), passage.field(),
					"a foreign sign (" + foreign.kind() + "); use only paragraphs, lists with '-' and **bold**");
			}
		}
	}
}

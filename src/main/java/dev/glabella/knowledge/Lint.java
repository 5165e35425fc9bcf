package dev.glabella.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Finds what is wrong or doubtful in the content: everything that keeps it from being read, and beyond that whatever
 * would read badly, promise too much, confuse the matcher, or go out unsigned. The limits stand in the rules.
 */
public final class Lint {

	private Lint() {}

	/** The findings of a folder, by file and line. */
	public static List<Finding> of(Path folder) {
		return of(KnowledgeFiles.of(folder));
	}

	/** The findings of these files, by file and line. */
	public static List<Finding> of(KnowledgeFiles files) {
		return of(files, LocalDate.now(ZoneOffset.UTC));
	}

	static List<Finding> of(KnowledgeFiles files, LocalDate today) {
		var reading = new KnowledgeReader(files).read();
		rules(today).forEach(rule -> rule.check(reading));
		return reading.notes().findings();
	}

	private static List<Rule> rules(LocalDate today) {
		return List.of(new Completeness(), new Lengths(), new LittleMarkdown(), new PlainLanguage(), new ForbiddenWording(), new Phrasings(), new SignOffs(today), new QuestionTests(), new Markings(), new Scenarios());
	}
}

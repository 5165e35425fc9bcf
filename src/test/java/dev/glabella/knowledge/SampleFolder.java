package dev.glabella.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of the small, complete and valid content that the tests begin with, to be spoilt at will. */
public record SampleFolder(Path path) {

	public static SampleFolder copiedTo(Path path) {
		var sample = original();
		try (var files = Files.walk(sample)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var target = path.resolve(sample.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
			return new SampleFolder(path);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The sample itself, read. */
	public static Knowledge knowledge() {
		return KnowledgeFiles.of(original()).read();
	}

	private static Path original() {
		try {
			return Path.of(SampleFolder.class.getResource("sample").toURI());
		}
		catch (URISyntaxException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Writes a little of everything that marking learns from. */
	public SampleFolder teachMarking() {
		return write("grading/facts.yaml", """
			facts:
			  duration.usual-span:
			    says: Results usually last 3 to 4 months.
			    ask: How long does it last?
			    wordings: [it lasts three to four months, count on three months or four]
			    opposites: [it lasts for ever]
			""").write("grading/claims.yaml", """
			claims:
			  - id: for-ever
			    title: It lasts for ever
			    critical: true
			    fact: duration.usual-span
			    better: It lasts three to four months.
			    patterns: [forever, for ever]
			    examples: [it lasts for ever, you will never need it again]
			    not: [nothing lasts for ever, you will need it again]
			  - id: cleared
			    title: Clears somebody
			    critical: true
			    fact: duration.usual-span
			    better: The clinician decides.
			    patterns: [you cleared]
			    examples: [you are fine to have it, nothing speaks against it for you]
			    not: [the clinician says whether you are fine to have it, I cannot say whether anything speaks against it]
			""").write("grading/replies.csv", """
			patient,flag,reply
			How long will I have it?,none,"Thanks for asking. [[for-ever: It stays with you all your life.]]"
			Is it for good?,none,"Good question! [[for-ever: It never wears off.]] Shall I book you in?"
			Is it for good?,none,"No, it wears off after some months. Shall I book you in?"
			How long will I have it?,none,It stays for a few months and then you come again.
			Am I all right for it?,none,"Of course! [[cleared: I see no reason against it in your case.]]"
			Am I all right for it?,none,"Good question. [[cleared: Anybody like you can have it.]] See you on Tuesday."
			,,[[for-ever: once done it is done]]
			,,it comes back little by little
			""").write("grading/emergencies.csv", """
			helps,patient,reply
			yes,I cannot breathe,Call 911 now
			yes,I cannot breathe,Please ring emergency services this minute
			no,I cannot breathe,Have some tea and rest
			no,I cannot breathe,"Call 911 only if it gets worse, first have some tea"
			""");
	}

	/** Replaces the first place where the text stands; fails when it stands nowhere, so that no test tests nothing. */
	public SampleFolder replace(String file, String text, String other) {
		var before = read(file);
		if (!before.contains(text)) throw new IllegalArgumentException(file + " does not hold '" + text + "'");
		return write(file, before.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other)));
	}

	/** Writes a file anew, with a time of change that differs from every former one. */
	public SampleFolder write(String file, String text) {
		try {
			var target = path.resolve(file);
			Files.createDirectories(target.getParent());
			var later = Files.exists(target) ? Files.getLastModifiedTime(target).toInstant().plusSeconds(1) : Instant.EPOCH;
			Files.writeString(target, text);
			Files.setLastModifiedTime(target, FileTime.from(later));
			return this;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	public SampleFolder delete(String file) {
		try {
			Files.delete(path.resolve(file));
			return this;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	String read(String file) {
		try {
			return Files.readString(path.resolve(file));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The errors of a reading, each as one line. */
	List<String> errors() {
		return new KnowledgeReader(KnowledgeFiles.of(path)).read().notes().errors().stream().map(Finding::toString).toList();
	}
}

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

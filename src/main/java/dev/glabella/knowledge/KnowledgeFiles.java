package dev.glabella.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the content at one moment, by their path within the folder; from the disk or from inside the jar. All are texts but {@link KeptLessons}. */
public final class KnowledgeFiles {

	private static final List<String> KINDS = List.of(".md", ".yaml", ".txt", ".csv");
	private static final String BUNDLED = "knowledge/";

	private final String origin;
	private final SortedMap<String, String> texts;
	private final KeptLessons lessons;

	private KnowledgeFiles(String origin, SortedMap<String, String> texts, KeptLessons lessons) {
		this.origin = origin;
		this.texts = Collections.unmodifiableSortedMap(texts);
		this.lessons = lessons;
	}

	/** The files one by one as they are come upon. */
	private static final class Collected {

		private final SortedMap<String, String> texts = new TreeMap<>();
		private KeptLessons lessons = KeptLessons.NOTHING;

		void add(String name, byte[] bytes) {
			if (name.equals(KeptLessons.FILE)) lessons = new KeptLessons(bytes);
			else texts.put(name, text(bytes));
		}

		KnowledgeFiles from(String origin) {
			return new KnowledgeFiles(origin, texts, lessons);
		}
	}

	/**
	 * The files of a folder on disk. Files that editors keep beside the real ones (hidden, or of another kind) are left out.
	 * @throws IllegalArgumentException when there is no such folder
	 */
	public static KnowledgeFiles of(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("there is no folder " + folder.toAbsolutePath() + "; name the folder that holds clinic.yaml");
		}
		var files = new Collected();
		for (var file : filesIn(folder)) {
			try {
				files.add(nameIn(folder, file), Files.readAllBytes(file));
			}
			catch (NoSuchFileException deletedMeanwhile) {
				continue;   // an editor that saves by renaming; the next look sees the new file
			}
			catch (IOException unreadable) {
				throw new UncheckedIOException("cannot read " + file, unreadable);
			}
		}
		return files.from(folder.toString());
	}

	/** The content that ships inside the jar. */
	public static KnowledgeFiles bundled() {
		var files = new Collected();
		try {
			for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:" + BUNDLED + "**")) {
				var address = resource.getURL().toString();
				var name = address.substring(address.lastIndexOf("/" + BUNDLED) + BUNDLED.length() + 1);
				if (isContent(name)) files.add(name, resource.getContentAsByteArray());
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("cannot read the content inside the jar", unreadable);
		}
		return files.from("the jar (" + BUNDLED + ")");
	}

	/** The given folder; without one, {@code knowledge} in the working directory if it exists, else what ships inside the jar. */
	public static KnowledgeFiles at(@Nullable Path folder) {
		return folderOf(folder).map(KnowledgeFiles::of).orElseGet(KnowledgeFiles::bundled);
	}

	/** The folder on disk that {@link #at} reads; empty where that is inside the jar. */
	public static Optional<Path> folderOf(@Nullable Path folder) {
		if (folder != null) return Optional.of(folder);
		return Optional.of(Path.of("knowledge")).filter(Files::isDirectory);
	}

	/** The files of a folder, in a fixed order. */
	static List<Path> filesIn(Path folder) {
		try (var files = Files.walk(folder)) {
			return files.filter(file -> isContent(nameIn(folder, file)) && Files.isRegularFile(file)).sorted().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("cannot list " + folder, unreadable);
		}
	}

	/**
	 * Reads and checks everything.
	 * @throws InvalidKnowledge with every error that was found
	 */
	public Knowledge read() {
		return new KnowledgeReader(this).read().valid();
	}

	/** Other texts from the same place. */
	KnowledgeFiles with(SortedMap<String, String> others) {
		return new KnowledgeFiles(origin, others, lessons);
	}

	/** Where the files come from, for messages. */
	public String origin() {
		return origin;
	}

	Optional<String> text(String file) {
		return Optional.ofNullable(texts.get(file));
	}

	/** The files directly in that folder with that ending, in the order of their names. */
	List<String> list(String folder, String ending) {
		return texts.keySet().stream()
			.filter(name -> name.startsWith(folder) && name.endsWith(ending) && name.indexOf('/', folder.length()) < 0).toList();
	}

	SortedMap<String, String> texts() {
		return texts;
	}

	KeptLessons lessons() {
		return lessons;
	}

	private static String nameIn(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	private static boolean isContent(String name) {
		var hidden = name.startsWith(".") || name.contains("/.");
		return !hidden && (name.equals(KeptLessons.FILE) || KINDS.stream().anyMatch(name::endsWith));
	}

	private static String text(byte[] bytes) {
		var text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
		return text.startsWith("\uFEFF") ? text.substring(1) : text;   // Windows editors put this mark in front
	}
}

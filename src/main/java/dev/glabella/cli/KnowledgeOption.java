package dev.glabella.cli;

import java.nio.file.Path;
import java.util.Optional;

import dev.glabella.knowledge.KnowledgeFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which content a command looks at. */
class KnowledgeOption {

	@Option(names = "--knowledge", paramLabel = "DIR", description = "the content folder (default: ./knowledge, else what the program carries)")
	private @Nullable Path folder;

	KnowledgeFiles files() {
		return KnowledgeFiles.at(folder);
	}

	/** The folder on disk; empty where the content is inside the program. */
	Optional<Path> onDisk() {
		return KnowledgeFiles.folderOf(folder);
	}

	/** As a setting for the engine; empty for the default. */
	String setting() {
		return folder == null ? "" : folder.toString();
	}
}

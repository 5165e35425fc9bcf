package dev.glabella.assistant;

import java.nio.file.Path;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.matching.Trainer;

/** An assistant that learned the content as it ships; shared by the tests because learning takes seconds. */
final class ShippedClinic {

	private static final Mind MIND = learn();

	private ShippedClinic() {}

	static Mind mind() {
		return MIND;
	}

	private static Mind learn() {
		var trainer = new Trainer();
		return Mind.of(KnowledgeFiles.of(Path.of("knowledge")).read(), trainer);
	}
}

package dev.glabella.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import dev.glabella.knowledge.KeptLessons;
import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.marking.Lessons;
import dev.glabella.matching.Meanings;
import dev.glabella.matching.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Learns what replies are marked by, and keeps it in the content folder. */
@Command(name = "learn", description = "Learns from the replies in the content folder what wrong claims and help in an emergency sound like, and keeps it there. Takes minutes.", mixinStandardHelpOptions = true)
class LearnCommand implements Callable<Integer> {

	@Mixin
	private KnowledgeOption knowledge = new KnowledgeOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		var folder = knowledge.onDisk().orElseThrow(() -> new IllegalArgumentException("there is no content folder to keep it in; name one with --knowledge"));
		var place = folder.resolve(KeptLessons.FILE);
		var content = KnowledgeFiles.of(folder).read();
		if (Lessons.areLearned(content.practice().marking())) return done("%s is up to date; nothing to learn".formatted(place));
		if (!Files.isWritable(place.getParent())) throw new IOException(place.getParent() + " cannot be written to; what is learned is kept there");   // before the minutes, not after
		learn(content, folder);
		return done("Learned what %,d replies and %,d replies to emergencies teach, see %s".formatted(content.practice().marking().replies().size(), content.practice().marking().emergencies().size(), place));
	}

	private static void learn(Knowledge content, Path folder) throws IOException {
		try (var trainer = new Trainer(); var part = TerminalProgress.orNone().begin("Learning", Lessons.STEPS)) {
			Lessons.learn(content, folder, new Meanings(trainer), Clock.systemUTC(), part::step);
		}
	}

	private int done(String what) {
		spec.commandLine().getOut().println(what);
		return ExitCode.DONE;
	}
}

package dev.glabella.matching;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.language.Analyzer;

/**
 * A step of the build: learns the content as it ships, and puts what was learned and the vectors that it took among the compiled classes, for {@link Learned} and {@link KnownVectors}. Does nothing when
 * neither content nor code changed since.
 */
class ShipContent {

	private ShipContent() {}

	/**
	 * @param arguments the content folder, the folder of the compiled classes, a file that remembers what this was done from
	 */
	public static void main(String[] arguments) throws IOException {
		var content = Path.of(arguments[0]);
		var code = Path.of(arguments[1], "dev", "glabella");
		var vectors = code.resolve("matching").resolve(KnownVectors.SHIPPED);
		var lesson = code.resolve("matching").resolve(Learned.SHIPPED);
		var stampFile = Path.of(arguments[2]);
		var stamp = stamp(List.of(content, code.resolve("knowledge"), code.resolve("language"), code.resolve("matching")), Set.of(vectors, lesson));
		if (Files.exists(vectors) && Files.exists(lesson) && Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) return;
		System.out.println("Learning the content, to ship what was learned. Takes half a minute the first time.");
		Files.deleteIfExists(lesson);   // else it would be believed
		var known = KnownVectors.shipped();
		try (var trainer = new Trainer(known)) {
			var knowledge = KnowledgeFiles.of(content).read();
			var matcher = trainer.train(knowledge, new Analyzer(knowledge, Clock.systemUTC()));
			var practice = Analyzer.forPractice(knowledge, Clock.systemUTC());
			trainer.model().embedAll(knowledge.practice().wordings().flatMap(text -> Stream.of(text, practice.repair(text))).distinct().toList());
			write(vectors, known::write);
			write(lesson, matcher::write);
		}
		Files.writeString(stampFile, stamp);
	}

	private interface Writer {

		void write(OutputStream out) throws IOException;
	}

	private static void write(Path file, Writer writer) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			writer.write(out);
		}
	}

	private static String stamp(List<Path> folders, Set<Path> made) throws IOException {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			for (var folder : folders) {
				try (var files = Files.walk(folder); var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
					for (var each : files.filter(Files::isRegularFile).filter(each -> !made.contains(each)).sorted().toList()) Files.copy(each, into);
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}
}

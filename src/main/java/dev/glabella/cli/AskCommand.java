package dev.glabella.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.glabella.assistant.Assistant;
import dev.glabella.assistant.Dialogue;
import dev.glabella.assistant.Judgement;
import dev.glabella.language.Analyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Judges the messages of a file, one a line, and writes one JSON object a line. */
@Command(name = "ask", description = "Judges messages, one a line, and writes one JSON object a line.", mixinStandardHelpOptions = true)
class AskCommand implements Callable<Integer> {

	@Option(names = "--in", required = true, paramLabel = "Q.txt", description = "messages in UTF-8, one a line")
	private Path in = Path.of("");

	@Option(names = "--out", required = true, paramLabel = "R.jsonl", description = "where the replies go")
	private Path out = Path.of("");

	@Option(names = "--dialogue", description = "the lines up to an empty one are the turns of one conversation")
	private boolean dialogue;

	@Mixin
	private KnowledgeOption knowledge = new KnowledgeOption();

	@Spec
	private CommandSpec spec;

	/** One line of the result; {@code topics} only where the message asks for several. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record Line(String text, String decision, @Nullable String topic, double confidence, List<Likely> candidates, @Nullable String reason, long micros,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> topics) {}

	/** A topic the message may be about. */
	record Likely(@JsonProperty("topic") String topic, double confidence) {}

	@Override
	public Integer call() throws IOException {
		Analyzer.preload();
		var lines = read();
		OutputFile.check("--out", out);   // before the engine starts, which takes seconds
		try (var engine = Engine.start(knowledge.setting()); var writer = Files.newBufferedWriter(out)) {
			judge(engine.getBean(Assistant.class), lines, writer);
		}
		spec.commandLine().getOut().printf("%d messages judged, see %s%n", lines.stream().filter(line -> !line.isBlank()).count(), out);
		return ExitCode.DONE;
	}

	private void judge(Assistant assistant, List<String> lines, BufferedWriter writer) throws IOException {
		var json = JsonMapper.shared();
		var context = Dialogue.START;
		for (var line : lines) {
			if (line.isBlank()) {
				context = Dialogue.START;
				continue;
			}
			long start = System.nanoTime();
			var judgement = assistant.judge(context, line, null);
			writer.write(json.writeValueAsString(line(line, judgement, (System.nanoTime() - start) / 1000)));
			writer.newLine();
			if (dialogue) context = context.after(judgement);
		}
	}

	private static Line line(String text, Judgement judgement, long micros) {
		var candidates = judgement.candidates().stream().map(candidate -> new Likely(candidate.label(), candidate.confidence())).toList();
		return new Line(text, judgement.verdict().decision().code(), judgement.topic(), judgement.confidence(), candidates, judgement.verdict().reason(), micros,
				judgement.topics().size() > 1 ? judgement.topics() : null);
	}

	private List<String> read() throws IOException {
		if (!Files.isReadable(in) || Files.isDirectory(in)) throw new IOException("--in: " + in + " cannot be read; give a text file with one message a line");
		try {
			var text = Files.readString(in, StandardCharsets.UTF_8);
			return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();   // Windows editors put this mark in front
		} catch (java.nio.charset.MalformedInputException e) {
			throw new IOException("--in: " + in + " is not UTF-8; save it as UTF-8 and try again", e);
		}
	}
}

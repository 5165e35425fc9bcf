package dev.glabella.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.glabella.assistant.SmallClinic;
import dev.glabella.knowledge.SampleFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskCommandTests {

	@TempDir
	Path temp;
	final StringWriter out = new StringWriter();
	final StringWriter err = new StringWriter();

	@Test
	void judgesOneMessageALineWhateverSystemWroteTheFile() throws IOException {
		var replies = ask("\uFEFFhow long does botox last\r\nis botox painful and how long does it last?\n\nI have trouble breathing 👍\n" + "how do I boil an egg\n".repeat(3));
		assertThat(replies).hasSize(6).allSatisfy(reply -> {
			assertThat(reply.propertyNames()).contains("text", "decision", "topic", "confidence", "candidates", "reason", "micros");
			assertThat(reply.get("confidence").asDouble()).isBetween(0.0, 1.0);
			assertThat(reply.get("micros").asLong()).isPositive();
			assertThat(reply.get("candidates").valueStream()).allSatisfy(candidate -> assertThat(candidate.propertyNames()).containsExactly("topic", "confidence"));
		});
		var one = replies.getFirst();
		assertThat(one.propertyNames()).containsExactlyInAnyOrder("text", "decision", "topic", "confidence", "candidates", "reason", "micros");
		assertThat(one.get("text").asString()).isEqualTo("how long does botox last");
		assertThat(one.get("decision").asString()).isEqualTo("answer");
		assertThat(one.get("topic").asString()).isEqualTo("duration");
		assertThat(one.get("reason").isNull()).isTrue();
		assertThat(one.get("candidates").get(0).get("topic").asString()).isEqualTo("duration");
		assertThat(replies.get(1).get("topics").valueStream().map(JsonNode::asString)).containsExactly("pain", "duration");
		assertThat(replies.get(1).get("topic").asString()).isEqualTo("pain");
		assertThat(replies.get(2).get("text").asString()).isEqualTo("I have trouble breathing 👍");
		assertThat(replies.get(2).get("decision").asString()).isEqualTo("urgent");
		assertThat(replies.get(2).get("reason").asString()).isEqualTo("safety");
		assertThat(replies.getLast().get("decision").asString()).as("each line is a conversation of its own").isEqualTo("decline");
		assertThat(out.toString()).contains("6 messages judged");
	}

	@Test
	void remembersADialogueUpToAnEmptyLine() throws IOException {
		var lines = "how do I boil an egg\nwhat is the capital of Italy\nrecommend a good novel\n\nhow do I boil an egg\n";
		assertThat(ask(lines, "--dialogue")).extracting(reply -> reply.get("reason").asString("")).containsExactly("", "", "repeated", "");
	}

	@Test
	void refusesWhatItCannotRead() throws IOException {
		assertThat(run("ask", "--in", temp.resolve("none.txt").toString(), "--out", temp.resolve("R.jsonl").toString())).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("none.txt cannot be read; give a text file with one message a line");
		assertThat(run("ask", "--in", temp.toString(), "--out", temp.resolve("R.jsonl").toString())).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains(temp + " cannot be read");
		var latin = Files.write(temp.resolve("latin.txt"), "café\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(run("ask", "--in", latin.toString(), "--out", temp.resolve("R.jsonl").toString())).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("latin.txt is not UTF-8; save it as UTF-8 and try again").doesNotContain("\tat ");
		assertThat(temp.resolve("R.jsonl")).doesNotExist();
	}

	@Test
	void refusesAPlaceItCannotWriteToBeforeItLoadsAnything() throws IOException {
		var in = Files.writeString(temp.resolve("Q.txt"), "hello\n");
		var out = temp.resolve("no/such/folder/R.jsonl");
		assertThat(run("ask", "--in", in.toString(), "--out", out.toString())).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("--out: " + out + " cannot be written");
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run("ask")).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("Missing required options", "--in", "--out");
		assertThat(run("ask", "--help")).isEqualTo(ExitCode.DONE);
		assertThat(out.toString()).contains("--dialogue");
	}

	@Test
	void namesTheErrorsOfTheContent() throws IOException {
		var in = Files.writeString(temp.resolve("Q.txt"), "hello\n");
		SampleFolder.copiedTo(temp.resolve("knowledge")).replace("clinic.yaml", "phone:", "fone:");
		assertThat(run("ask", "--in", in.toString(), "--out", temp.resolve("R.jsonl").toString(), "--knowledge", temp.resolve("knowledge").toString())).isEqualTo(ExitCode.FAILED);
		assertThat(err.toString()).contains("clinic.yaml").doesNotContain("\tat ");
	}

	private List<JsonNode> ask(String messages, String... options) throws IOException {
		var in = Files.writeString(temp.resolve("Q.txt"), messages);
		var replies = temp.resolve("R.jsonl");
		if (!Files.exists(temp.resolve("knowledge"))) SmallClinic.writtenTo(temp.resolve("knowledge"));
		var arguments = new java.util.ArrayList<>(List.of("ask", "--in", in.toString(), "--out", replies.toString(), "--knowledge", temp.resolve("knowledge").toString()));
		arguments.addAll(List.of(options));
		assertThat(run(arguments.toArray(String[]::new))).as("%s", err).isEqualTo(ExitCode.DONE);
		return Files.readAllLines(replies).stream().map(JsonMapper.shared()::readTree).toList();
	}

	private int run(String... arguments) {
		return Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
	}
}

package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link ChatServer} in a process of its own, for tests that end it without warning. */
class ServerProcess implements AutoCloseable {

	private final Process process;
	private final CompletableFuture<Integer> port = new CompletableFuture<>();
	private final CompletableFuture<String> output = new CompletableFuture<>();

	ServerProcess(Path data, String... settings) throws IOException {
		var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), ChatServer.class.getName(), "--server.port=0", "--glabella.data=" + data));
		command.addAll(List.of(settings));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Thread.ofPlatform().daemon().start(this::read);
	}

	/** Waits until it listens. */
	int port() throws Exception {
		return port.get(120, TimeUnit.SECONDS);
	}

	/** Waits for a process that gives up by itself, and returns what it printed. */
	String untilItGivesUp() throws Exception {
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isNotZero();
		return output.get(10, TimeUnit.SECONDS);
	}

	/** As a power switch would: no shutdown hook runs. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws Exception {
		kill();
	}

	private void read() {
		var text = new StringBuilder();
		try (BufferedReader lines = process.inputReader()) {
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				text.append(line).append('\n');
				if (line.startsWith(ChatServer.LISTENING)) port.complete(Integer.valueOf(line.substring(ChatServer.LISTENING.length())));
			}
		} catch (IOException killed) {
			text.append(killed.getMessage());
		}
		output.complete(text.toString());
		port.completeExceptionally(new IllegalStateException("the server ended:\n" + text));
	}
}

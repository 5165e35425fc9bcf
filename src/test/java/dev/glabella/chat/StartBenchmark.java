package dev.glabella.chat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.FileSystemUtils;

/** How long it takes from the start of the packaged program, on an empty database, until the first question over the socket is answered; and the most memory it took until then. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class StartBenchmark {

	private static final Path JAR = Path.of("target/glabella.jar");
	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

	private Path data;

	/** An empty folder for the database. */
	@Setup
	public void makeFolder() throws IOException {
		if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is missing; run mvn package first");
		data = Files.createTempDirectory("start-benchmark");
	}

	@TearDown
	public void deleteFolder() throws IOException {
		FileSystemUtils.deleteRecursively(data);
	}

	@Benchmark
	public Object firstAnswer() throws Exception {
		int port = freePort();
		var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString(), "--server.port=" + port,
				"--glabella.data=" + Files.createTempDirectory(data, "run")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			awaitListening(process, port);
			try (var window = VisitorClient.at(port).open()) {
				window.say("first", "how long does botox last");
				var answer = window.next(frame -> frame.path("message").path("card").path("decision").asString("").equals("answer"), "an answer");
				System.out.print(memory(process) + " ");
				return answer;
			}
		} finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void awaitListening(Process process, int port) {
		for (long start = System.nanoTime(); System.nanoTime() - start < PATIENCE; LockSupport.parkNanos(10_000_000)) {
			if (!process.isAlive()) throw new IllegalStateException("the server ended with exit code " + process.exitValue());
			try (var socket = new Socket()) {
				socket.connect(new InetSocketAddress("localhost", port), 1000);
				return;
			} catch (IOException notYet) {
				// asked again
			}
		}
		throw new IllegalStateException("the server did not listen in time");
	}

	/** The peak, where the system tells. */
	private static String memory(Process process) throws IOException {
		var status = Path.of("/proc/" + process.pid() + "/status");
		if (!Files.exists(status)) return "peak memory unknown";
		return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("").replaceAll("\\s+", " ");
	}
}

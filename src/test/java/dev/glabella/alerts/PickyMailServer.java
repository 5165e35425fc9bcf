package dev.glabella.alerts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Just enough of a mail server to refuse some addresses; which mails it took, it tells by their receivers. */
class PickyMailServer implements AutoCloseable {

	final List<String> took = new CopyOnWriteArrayList<>();
	private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	private final String refused;

	PickyMailServer(String refused) throws IOException {
		this.refused = refused;
		Thread.ofPlatform().daemon().start(this::serve);
	}

	int port() {
		return door.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		door.close();
	}

	private void serve() {
		while (!door.isClosed()) {
			try (var socket = door.accept(); var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
				var out = socket.getOutputStream();
				var receivers = new CopyOnWriteArrayList<String>();
				out.write("220 picky\r\n".getBytes(US_ASCII));
				for (var line = in.readLine(); line != null; line = in.readLine()) {
					if (line.equals("DATA")) {
						out.write("354 go on\r\n".getBytes(US_ASCII));
						while (!".".equals(in.readLine())) {}
						took.addAll(receivers);
					} else if (line.startsWith("RCPT TO:")) {
						var receiver = line.substring("RCPT TO:<".length(), line.indexOf('>'));
						if (receiver.matches(refused)) {
							out.write("550 nobody here\r\n".getBytes(US_ASCII));
							continue;
						}
						receivers.add(receiver);
					}
					out.write("250 fine\r\n".getBytes(US_ASCII));
				}
			} catch (IOException closed) {
				continue;
			}
		}
	}
}

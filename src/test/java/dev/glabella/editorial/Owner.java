package dev.glabella.editorial;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody of the staff with a browser without scripts: keeps cookies, and sends the token of the form seen last. */
public class Owner {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();
	private final String base;
	private final Map<String, String> cookies = new LinkedHashMap<>();
	private String token = "";

	public Owner(int port) {
		this.base = "http://localhost:" + port;
	}

	public Owner signedIn(String email, String password) {
		get("/sign-in");
		post("/sign-in", "email", email, "password", password);
		return this;
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	public HttpResponse<String> post(String path, String... fields) {
		var body = new StringBuilder("_csrf=" + encode(token));
		for (int i = 0; i < fields.length; i += 2) body.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
	}

	public HttpResponse<String> call(String path, String json) {
		return call("POST", path, json);
	}

	public HttpResponse<String> call(String method, String path, String json) {
		return send(request(path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "")).method(method, BodyPublishers.ofString(json)));
	}

	/** Where the server listens. */
	int port() {
		return URI.create(base).getPort();
	}

	/** As a browser sends them with each request. */
	public String cookies() {
		return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
	}

	public static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		var request = HttpRequest.newBuilder(URI.create(base + path));
		if (!cookies.isEmpty()) request.header("Cookie", cookies());
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			var answer = http.send(request.build(), BodyHandlers.ofString());
			for (var cookie : answer.headers().allValues("Set-Cookie")) {
				var pair = cookie.split(";")[0].split("=", 2);
				if (pair[1].isEmpty()) cookies.remove(pair[0]);
				else cookies.put(pair[0], pair[1]);
			}
			var found = TOKEN.matcher(answer.body());
			if (found.find()) token = found.group(1);
			return answer;
		} catch (IOException | InterruptedException failed) {
			throw new IllegalStateException(failed);
		}
	}
}

package dev.glabella.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, reads the hidden token of a form, and shows redirects instead of following them. */
class StaffBrowser {

	static final String PASSWORD = "lamp orbit tulip seven";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
	private static final Pattern SECRET = Pattern.compile("#([A-Za-z0-9_-]{43})");

	private final HttpClient http = HttpClient.newHttpClient();
	private final String base;
	private final Map<String, String> cookies = new LinkedHashMap<>();
	private final Map<String, String> headers = new LinkedHashMap<>();
	final List<String> setCookies = new ArrayList<>();
	private String token = "";

	StaffBrowser(int port) {
		this.base = "http://localhost:" + port;
	}

	/** As seen through a proxy on the way from there. */
	StaffBrowser from(String address) {
		headers.put("X-Forwarded-For", address);
		return this;
	}

	StaffBrowser overTls() {
		headers.put("X-Forwarded-Proto", "https");
		return this;
	}

	StaffBrowser with(String header, String value) {
		headers.put(header, value);
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET().build());
	}

	/** Sends a form as the page seen last would, with its token. */
	HttpResponse<String> post(String path, String... fields) {
		var body = new StringBuilder("_csrf=" + encode(token));
		for (int i = 0; i < fields.length; i += 2) body.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())).build());
	}

	HttpResponse<String> signIn(String email, String password) {
		get("/sign-in");
		return post("/sign-in", "email", email, "password", password);
	}

	StaffBrowser signedIn(String email) {
		assertThat(signIn(email, PASSWORD).headers().firstValue("Location")).as("where " + email + " is sent").hasValueSatisfying(to -> assertThat(to).endsWith("/staff"));
		return this;
	}

	boolean isSignedIn() {
		return get("/account").statusCode() == 200;
	}

	String cookie(String name) {
		return cookies.getOrDefault(name, "");
	}

	StaffBrowser cookie(String name, String value) {
		cookies.put(name, value);
		return this;
	}

	/** Of a page that shows a link: what stands behind the #. */
	static String secretIn(String page) {
		var found = SECRET.matcher(page);
		assertThat(found.find()).as("a link in " + page).isTrue();
		return found.group(1);
	}

	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").map(to -> to.replaceFirst("^https?://[^/]+", "")).orElse("");
	}

	private HttpRequest.Builder request(String path) {
		var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
		headers.forEach(request::header);
		if (!cookies.isEmpty()) {
			request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			var answer = http.send(request, BodyHandlers.ofString());
			answer.headers().allValues("Set-Cookie").forEach(this::keep);
			var found = TOKEN.matcher(answer.body());
			if (found.find()) token = found.group(1);
			return answer;
		} catch (IOException | InterruptedException failed) {
			throw new IllegalStateException(failed);
		}
	}

	private void keep(String cookie) {
		setCookies.add(cookie);
		var pair = cookie.split(";")[0].split("=", 2);
		if (pair[1].isEmpty()) cookies.remove(pair[0]);
		else cookies.put(pair[0], pair[1]);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}

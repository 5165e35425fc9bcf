package dev.glabella.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.glabella.accounts.Role;
import dev.glabella.editorial.EditorialTest;
import dev.glabella.editorial.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every address as everybody, and compares with {@code docs/access.md}. */
class AccessTests extends EditorialTest {

	private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ [^`]+)` \\| ([a-z, ]+) \\|");
	private static final String NOBODY = "nobody";

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Test
	void everyAddressHasARow() throws IOException {
		var answered = new TreeSet<String>();
		mappings.getHandlerMethods().forEach((mapping, method) -> {
			if (!method.getBeanType().getName().startsWith("dev.glabella")) return;
			for (var path : mapping.getPatternValues()) mapping.getMethodsCondition().getMethods().forEach(verb -> answered.add(verb + " " + path.replaceAll("\\{(\\w+):[^/]*}", "{$1}")));
		});
		assertThat(new TreeSet<>(rows().keySet())).isEqualTo(answered);
	}

	@Test
	void letsInWhomTheTableNamesAndNobodyElse() throws IOException {
		var people = new LinkedHashMap<String, Owner>();
		people.put(NOBODY, new Owner(port));
		for (var role : Role.values()) people.put(role.label().toLowerCase(Locale.ROOT), new Owner(port).signedIn(email(role), PASSWORD));
		people.forEach((who, owner) -> owner.get(who.equals(NOBODY) ? "/sign-in" : "/account"));
		var wrong = new ArrayList<String>();
		rows().forEach((call, allowed) -> people.forEach((who, owner) -> {
			var answer = called(owner, call);
			boolean open = allowed.contains("anybody");
			boolean in = answer.statusCode() != 401 && answer.statusCode() != 403 && (open || !sentAway(answer));
			boolean may = open || allowed.contains(who);
			if (in != may) wrong.add(who + " " + call + ": " + answer.statusCode());
		}));
		assertThat(wrong).isEmpty();
	}

	/** Who opens a page without being signed in is led to the sign-in. */
	private static boolean sentAway(HttpResponse<String> answer) {
		return answer.statusCode() / 100 == 3 && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
	}

	private static HttpResponse<String> called(Owner owner, String call) {
		var parts = call.split(" ");
		var path = parts[1].replace("{id}", "0").replace("{number}", "1").replace("{topic}", "onset").replace("{action}", "link").replace("{page}", "set-up");
		return parts[0].equals("GET") ? owner.get(path) : owner.call(parts[0], path, "{}");
	}

	private static Map<String, Set<String>> rows() throws IOException {
		var rows = new LinkedHashMap<String, Set<String>>();
		for (var line : Files.readAllLines(Path.of("docs/access.md"))) {
			var row = ROW.matcher(line);
			if (row.matches()) assertThat(rows.put(row.group(1), new TreeSet<>(List.of(row.group(2).split(", "))))).as(line).isNull();
		}
		return rows;
	}
}

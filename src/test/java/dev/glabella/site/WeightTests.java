package dev.glabella.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What visitors have to load, as it travels: our scripts without comments, everything compressed, each file by itself. */
class WeightTests {

	private static final String[] LIBRARIES = {"lit/*/index.js", "lit-element/*/lit-element.js", "lit-html/*/lit-html.js", "lit-html/*/is-server.js",
			"lit__reactive-element/*/reactive-element.js", "lit__reactive-element/*/css-tag.js"};

	private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

	@Test
	void theLauncherIsBelow5KB() throws IOException {
		assertThat(weight("classpath:/web/glabella.js")).isLessThan(5 * 1024);
	}

	@Test
	void thePanelWithItsLibrariesIsBelow40KB() throws IOException {
		var total = weight("classpath:/web/js/panel/*.js") + weight("classpath:/web/css/tokens.css") + weight("classpath:/web/css/panel.css");
		for (var library : LIBRARIES) total += heaviest("classpath*:/META-INF/resources/webjars/" + library);
		assertThat(total).isLessThan(40 * 1024 - PAGE);
	}

	/** The page itself, with the clinic's words in it: about as much as measured with the content that ships. */
	private static final int PAGE = 1_800;

	private int weight(String pattern) throws IOException {
		var total = 0;
		for (var file : files.getResources(pattern)) total += compressed(file);
		assertThat(total).as(pattern).isPositive();
		return total;
	}

	private int heaviest(String pattern) throws IOException {
		var heaviest = 0;
		for (var version : files.getResources(pattern)) heaviest = Math.max(heaviest, compressed(version));
		assertThat(heaviest).as(pattern).isPositive();
		return heaviest;
	}

	private static int compressed(Resource file) throws IOException {
		var text = file.getContentAsString(StandardCharsets.UTF_8);
		var sent = file.getURL().getPath().contains("/web/js/") ? LeanScripts.lean(text) : text;
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(sent.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.size();
	}
}

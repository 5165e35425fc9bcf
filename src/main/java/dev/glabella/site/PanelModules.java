package dev.glabella.site;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Addresses of the modules the panel starts with, so that the browser can ask for all of them at once instead of level by level. */
@Component
class PanelModules {

	private static final List<String> LIBRARIES = List.of("lit/index.js", "lit-element/lit-element.js", "lit-html/lit-html.js",
			"lit-html/is-server.js", "lit__reactive-element/reactive-element.js", "lit__reactive-element/css-tag.js");
	/** Fetched with the first message. */
	private static final String LATER = "connection.js";

	private final List<String> addresses;

	PanelModules(ResourcePatternResolver files) throws IOException {
		var own = Stream.of(files.getResources("classpath:/web/js/panel/*.js")).map(Resource::getFilename).map(Objects::requireNonNull)
				.filter(name -> !name.equals(LATER)).sorted().map(name -> "/js/panel/" + name);
		this.addresses = Stream.concat(LIBRARIES.stream().map(name -> "/webjars/" + name), own).toList();
	}

	List<String> addresses() {
		return addresses;
	}
}

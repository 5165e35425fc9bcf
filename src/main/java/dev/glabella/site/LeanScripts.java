package dev.glabella.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves our scripts without indentation and comments, which visitors should not pay for and readers of the source should not miss. */
@Configuration(proxyBeanMethods = false)
class LeanScripts implements WebMvcConfigurer, ResourceTransformer {

	private static final Pattern INDENTATION = Pattern.compile("(?m)^[\\t ]+");
	private static final Pattern COMMENT = Pattern.compile("(?ms)^/\\*.*?\\*/\\R?|^//[^\\n]*\\n");

	private final WebProperties web;

	LeanScripts(WebProperties web) {
		this.web = web;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/js/**")
				.addResourceLocations(Stream.of(web.getResources().getStaticLocations()).map(location -> location + "js/").toArray(String[]::new))
				.setCacheControl(CacheControl.noCache())
				.resourceChain(false).addTransformer(this);
	}

	@Override
	public Resource transform(HttpServletRequest request, Resource script, ResourceTransformerChain chain) throws IOException {
		var lean = lean(new String(FileCopyUtils.copyToByteArray(script.getInputStream()), StandardCharsets.UTF_8));
		return new TransformedResource(script, lean.getBytes(StandardCharsets.UTF_8));
	}

	/** Only comments that have lines to themselves go: those need no understanding of the language. */
	static String lean(String script) {
		return COMMENT.matcher(INDENTATION.matcher(script).replaceAll("")).replaceAll("");
	}
}

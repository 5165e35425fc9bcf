package dev.glabella.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = HeadersTests.Server.class, properties = "glabella.web.embed-origins='self',https://clinic.example")
@AutoConfigureMockMvc
class HeadersTests {

	@EnableAutoConfiguration
	@ComponentScan(basePackageClasses = WebSettings.class)   // finds the pages below as well
	@ConfigurationPropertiesScan(basePackageClasses = WebSettings.class)
	static class Server {

		@Bean
		@Order(1)
		SecurityFilterChain anotherModule(HttpSecurity http) {
			return http.securityMatcher("/another/**").authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
		}
	}

	@RestController
	static class Pages {

		@GetMapping({"/", "/embed", "/demo", "/faq", "/another/page", "/secret"})
		String page(HttpServletRequest request) {
			return "nonce " + request.getAttribute("cspNonce");
		}

		@GetMapping("/another/fault")
		String fault() {
			throw new IllegalStateException("select secret from inside");
		}

		@GetMapping("/another/number")
		int number(@RequestParam int n) {
			return n;
		}
	}

	@Controller
	static class Templates {

		@GetMapping("/another/template")
		String template() {
			return "nonce";
		}
	}

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = {"/", "/embed", "/demo", "/faq", "/another/page", "/secret", "/images/missing.svg"})
	void carryEveryHeaderWhateverTheAnswer(String path) {
		var headers = mvc.get().uri(path).secure(true).exchange().getResponse();

		assertThat(headers.getHeader("Content-Security-Policy")).contains("default-src 'self'", "object-src 'none'", "base-uri 'none'");
		assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(headers.getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
		assertThat(headers.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(headers.getHeader("Permissions-Policy")).contains("camera=()");
		assertThat(headers.getHeader("Cache-Control")).contains("no-store");
		assertThat(headers.getHeader("Set-Cookie")).isNull();
		assertThat(headers.getHeader("X-Frame-Options")).isNull();
	}

	@Test
	void allowInlineScriptsByANonceOfTheRequest() throws Exception {
		var one = mvc.get().uri("/").exchange().getResponse();
		var other = mvc.get().uri("/").exchange().getResponse();
		var nonce = one.getContentAsString().replace("nonce ", "");

		assertThat(nonce).hasSize(24);
		assertThat(one.getHeader("Content-Security-Policy")).contains("script-src 'self' 'nonce-" + nonce + "'").doesNotContain("unsafe");
		assertThat(other.getHeader("Content-Security-Policy")).doesNotContain(nonce);
	}

	@Test
	void lendTheNonceToTemplates() throws Exception {
		var page = mvc.get().uri("/another/template").exchange().getResponse();
		var nonce = page.getContentAsString().replaceFirst("(?s).*nonce=\"(.{24})\".*", "$1");

		assertThat(page.getHeader("Content-Security-Policy")).contains("'nonce-" + nonce + "'");
	}

	@Test
	void letOnlyThePanelBeFramed() {
		assertThat(mvc.get().uri("/embed").exchange().getResponse().getHeader("Content-Security-Policy"))
			.contains("frame-ancestors 'self' https://clinic.example");
		assertThat(mvc.get().uri("/").exchange().getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/secret", "/.git/config", "/h2-console", "/actuator", "/actuator/env", "/v3/api-docs", "/login", "/css/../secret"})
	void denyWhatNobodyOpened(String path) {
		assertThat(mvc.get().uri(path).exchange().getResponse().getStatus()).isIn(400, 404);
	}

	@Test
	void denyChangesToPublicPages() {
		assertThat(mvc.post().uri("/")).hasStatus(404);
		assertThat(mvc.delete().uri("/faq")).hasStatus(404);
	}

	@Test
	void keepFaultsToTheLog() {
		assertThat(mvc.get().uri("/another/fault")).hasStatus(500).hasContentType("application/problem+json").bodyText()
			.contains("\"code\":\"internal-server-error\"").doesNotContain("secret", "Exception");
		assertThat(mvc.get().uri("/another/number?n=<script>")).hasStatus(400).bodyText()
			.contains("\"code\":\"bad-request\"").doesNotContain("script", "Integer");
	}
}

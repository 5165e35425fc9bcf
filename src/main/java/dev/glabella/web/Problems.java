package dev.glabella.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what went wrong in an API call as problem details with a code, and keeps the inside of the server to the log. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		var answer = ProblemDetail.forStatus(status);   // the framework's own detail quotes what was sent
		answer.setProperty("code", codeOf(status));
		return super.handleExceptionInternal(ex, answer, headers, status, request);
	}

	@ExceptionHandler
	ProblemDetail on(Exception unexpected) {
		LOG.error("An API call failed", unexpected);
		var answer = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
		answer.setProperty("code", codeOf(HttpStatus.INTERNAL_SERVER_ERROR));
		return answer;
	}

	private static String codeOf(HttpStatusCode status) {
		var known = HttpStatus.resolve(status.value());
		return known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}

package dev.glabella.chat;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a visitor's client why a call was refused. */
@RestControllerAdvice(basePackageClasses = VisitApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class VisitProblems {

	private static final Logger LOG = LoggerFactory.getLogger(VisitProblems.class);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(Refused refused) {
		var answer = ResponseEntity.status(refused.code().status);
		if (refused.retryAfter() != null) answer.header(HttpHeaders.RETRY_AFTER, refused.retryAfter().toString());
		return answer.body(problem(refused));
	}

	@ExceptionHandler({DataAccessException.class, TransactionException.class})
	ResponseEntity<ProblemDetail> onDatabase(RuntimeException failure) {
		LOG.error("The database did not do what a visitor's call needed", failure);
		return on(unavailable());
	}

	static ProblemDetail problem(Refused refused) {
		var problem = ProblemDetail.forStatusAndDetail(refused.code().status, refused.detail());
		problem.setProperty("code", refused.code().code());
		return problem;
	}

	static Refused unavailable() {
		return new Refused(Refused.Code.UNAVAILABLE, "This did not work just now. Please try again in a moment.", Duration.ofSeconds(5));
	}
}

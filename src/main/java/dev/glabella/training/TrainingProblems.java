package dev.glabella.training;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the page why something was refused. */
@RestControllerAdvice(assignableTypes = TrainingApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrainingProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(Refused refused) {
		var problem = refused.getBody();
		problem.setProperty("code", refused.code());
		return ResponseEntity.status(refused.getStatusCode()).body(problem);
	}
}

package dev.glabella.desk;

import dev.glabella.chat.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the page why a deed was refused. */
@RestControllerAdvice(basePackageClasses = DeskApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(Refused refused) {
		var problem = ProblemDetail.forStatusAndDetail(refused.code().status(), refused.detail());
		problem.setProperty("code", refused.code().code());
		return ResponseEntity.status(refused.code().status()).body(problem);
	}
}

package dev.glabella.chat;

import java.io.Serial;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something that was asked for is not done; the code is for the client, the message may be shown. */
public class Refused extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Why not, with the status that HTTP has for it. */
	public enum Code {

		TOO_LONG(HttpStatus.CONTENT_TOO_LARGE), EMPTY(HttpStatus.BAD_REQUEST), TOO_FAST(HttpStatus.TOO_MANY_REQUESTS),
		BAD_CLIENT_ID(HttpStatus.BAD_REQUEST), MALFORMED(HttpStatus.BAD_REQUEST), CLOSED(HttpStatus.CONFLICT), TAKEN(HttpStatus.CONFLICT), NOT_YOURS(HttpStatus.CONFLICT),
		UNKNOWN_CONVERSATION(HttpStatus.NOT_FOUND),
		NO_CONSENT(HttpStatus.BAD_REQUEST), NO_NAME(HttpStatus.BAD_REQUEST), NO_REACH(HttpStatus.BAD_REQUEST),
		BAD_PHONE(HttpStatus.BAD_REQUEST), BAD_EMAIL(HttpStatus.BAD_REQUEST), UNKNOWN_MESSAGE(HttpStatus.NOT_FOUND),
		UNKNOWN_TOKEN(HttpStatus.UNAUTHORIZED), UNKNOWN_CODE(HttpStatus.NOT_FOUND), TOO_MANY_VISITS(HttpStatus.TOO_MANY_REQUESTS), UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

		final HttpStatus status;

		/** What HTTP answers. */
		public HttpStatus status() {
			return status;
		}

		Code(HttpStatus status) {
			this.status = status;
		}

		/** As clients read it: {@code not-yours}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	private final Code code;
	private final String detail;
	private final @Nullable Integer retryAfter;

	/** Without a time to wait. */
	public Refused(Code code, String detail) {
		this(code, detail, null);
	}

	/** With the time after which another try makes sense, rounded up to seconds. */
	Refused(Code code, String detail, @Nullable Duration wait) {
		super(detail, null, false, false);   // an answer, not a fault: nobody reads its stack
		this.code = code;
		this.detail = detail;
		this.retryAfter = wait == null ? null : (int) Math.max(1, wait.plusMillis(999).toSeconds());
	}

	public Code code() {
		return code;
	}

	/** May be shown. */
	public String detail() {
		return detail;
	}

	@Nullable Integer retryAfter() {
		return retryAfter;
	}
}

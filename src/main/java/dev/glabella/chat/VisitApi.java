package dev.glabella.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The visitor's calls over HTTP; whose conversation it is comes from the token alone. */
@RestController
class VisitApi {

	private static final Pattern NOTICE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

	private final Visits visits;
	private final Devices devices;
	private final RateLimit<String> opening;

	VisitApi(Visits visits, Devices devices, ChatSettings settings, Clock clock) {
		this.visits = visits;
		this.devices = devices;
		this.opening = new RateLimit<>(settings.visitsPerMinute(), settings.visitsPerMinute(), 100_000, clock);
	}

	record Opening(@Nullable String notice) {}

	record Opened(String token, Visit visit) {}

	record CodeTyped(@Nullable String code) {}

	record Vote(@Nullable Boolean helpful) {}

	record Rating(@Nullable Integer rating) {}

	record ContactForm(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable Boolean consent,
			@Nullable String notice) {}

	@PostMapping(path = "/api/visits", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Opened open(@RequestBody Opening opening, HttpServletRequest request) {
		var notice = checked(opening.notice());
		if (notice == null) throw malformed();
		slowDown(request);
		var token = Token.mint();
		return new Opened(token.value(), Visit.of(visits.open(token, notice), null, null));
	}

	/** As slow as opening, so that nobody finds a code by trying. */
	@PostMapping(path = "/api/visits/continued", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Opened carryOn(@RequestBody CodeTyped typed, HttpServletRequest request) {
		slowDown(request);
		var code = DeviceCode.read(typed.code()).orElseThrow(Devices::unknown);
		var token = Token.mint();
		return new Opened(token.value(), visits.visit(devices.admit(code, token)));
	}

	@PostMapping("/api/visit/device-codes")
	@ResponseStatus(HttpStatus.CREATED)
	Devices.Issued deviceCode(@AuthenticationPrincipal Visitor visitor) {
		return devices.issue(visitor.conversation());
	}

	@GetMapping("/api/visit")
	Visit visit(@AuthenticationPrincipal Visitor visitor) {
		return visits.visit(visitor.conversation());
	}

	@GetMapping("/api/visit/messages")
	Visits.Log messages(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "0") int after) {
		return visits.after(visitor.conversation(), after);
	}

	@PutMapping(path = "/api/visit/messages/{number}/helpful", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void vote(@AuthenticationPrincipal Visitor visitor, @PathVariable int number, @RequestBody Vote vote) {
		if (vote.helpful() == null) throw malformed();
		visits.vote(visitor.conversation(), number, vote.helpful());
	}

	@PutMapping(path = "/api/visit/messages/{number}/rating", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void rate(@AuthenticationPrincipal Visitor visitor, @PathVariable int number, @RequestBody Rating rating) {
		var score = rating.rating();
		if (score == null || score < 1 || score > Rated.BEST) throw malformed();
		visits.rate(visitor.conversation(), number, score);
	}

	@PutMapping(path = "/api/visit/contact", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@AuthenticationPrincipal Visitor visitor, @RequestBody ContactForm form) {
		visits.leave(visitor.conversation(), Contact.of(form.name(), form.phone(), form.email(), form.consent()), checked(form.notice()));
	}

	@PostMapping("/api/visit/bot")
	Visit backToBot(@AuthenticationPrincipal Visitor visitor) {
		return visits.backToBot(visitor.conversation());
	}

	@DeleteMapping("/api/visit")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void erase(@AuthenticationPrincipal Visitor visitor) {
		visits.erase(visitor.conversation());
	}

	private static @Nullable String checked(@Nullable String notice) {
		if (notice != null && !NOTICE.matcher(notice).matches()) throw malformed();
		return notice;
	}

	/** The address, of IPv6 the first half: the other half is the visitor's to choose. */
	static String network(String address) {
		if (!address.contains(":")) return address;
		var groups = address.split(":", 5);
		return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
	}

	private void slowDown(HttpServletRequest request) {
		opening.take(network(request.getRemoteAddr())).ifPresent(VisitApi::refuseMoreVisits);
	}

	private static void refuseMoreVisits(Duration wait) {
		throw new Refused(Refused.Code.TOO_MANY_VISITS, "Too many tries from here. Please wait a moment.", wait);
	}

	private static Refused malformed() {
		return new Refused(Refused.Code.MALFORMED, "Something is missing or has the wrong form.");
	}
}

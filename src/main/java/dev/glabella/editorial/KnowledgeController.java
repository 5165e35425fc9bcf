package dev.glabella.editorial;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.Topic;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The content owner's pages. */
@Controller
class KnowledgeController {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);
	private static final List<String> FILTERS = List.of("all", "awaiting", "changed", "overdue", "signed", "confusable");

	private final KnowledgeBase base;
	private final SignOffs signOffs;
	private final Reviewing reviewing;
	private final Measuring measuring;
	private final Proposals proposals;

	KnowledgeController(KnowledgeBase base, SignOffs signOffs, Reviewing reviewing, Measuring measuring, Proposals proposals) {
		this.base = base;
		this.signOffs = signOffs;
		this.reviewing = reviewing;
		this.measuring = measuring;
		this.proposals = proposals;
	}

	@GetMapping("/admin/knowledge")
	String overview(@RequestParam(defaultValue = "all") String show, Model model) {
		var knowledge = base.current();
		var coverage = measuring.coverage();
		model.addAttribute("overview", Overview.of(knowledge, base.today(), coverage));
		model.addAttribute("proposals", proposals.open().size());
		model.addAttribute("problems", base.problems());
		model.addAttribute("show", FILTERS.contains(show) ? show : "all");
		model.addAttribute("coverage", coverage == null ? null : coverage.percent());
		model.addAttribute("measuring", measuring.busy());
		model.addAttribute("tests", measuring.tests());
		model.addAttribute("testCount", knowledge.questionTests().size());
		model.addAttribute("phone", knowledge.clinic().phone());
		dates(model);
		return "staff/knowledge";
	}

	@GetMapping("/admin/knowledge/{id}")
	String topic(@PathVariable String id, @RequestParam(defaultValue = "") String done, @AuthenticationPrincipal StaffMember member, Model model) {
		model.addAttribute("done", done);
		return page(find(id), member, model);
	}

	@PostMapping("/admin/knowledge/{id}/sign-off")
	String sign(@PathVariable String id, @RequestParam String hash, @RequestParam(defaultValue = "false") boolean read, @AuthenticationPrincipal StaffMember member,
			Model model, HttpServletResponse response) {
		var topic = find(id);
		if (!read) return refused("Nothing was signed: tick “I have read this text” first.", HttpStatus.UNPROCESSABLE_CONTENT, topic, member, model, response);
		if (!reviewing.sign(member, topic, hash)) {
			return refused("Nothing was signed: the text changed while you were reading. This is the new text; read it again, then sign.", HttpStatus.CONFLICT, topic, member, model, response);
		}
		return "redirect:/admin/knowledge/" + id + "?done=signed";
	}

	@PostMapping("/admin/knowledge/{id}/take-back")
	String takeBack(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
		reviewing.takeBack(member, find(id));
		return "redirect:/admin/knowledge/" + id + "?done=taken-back";
	}

	/** Every sign-off, those of the file too, as the file has them. */
	@GetMapping("/admin/knowledge/reviews.yaml")
	ResponseEntity<String> reviews() {
		var entries = base.current().reviews().values().stream().sorted(Comparator.comparing(Review::topic)).map(KnowledgeController::entry).collect(Collectors.joining());
		return ResponseEntity.ok().contentType(new MediaType("application", "yaml", java.nio.charset.StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reviews.yaml\"").header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body("# Who signed which text, and when. Put this file into the content folder to keep the sign-offs with the text.\n" + entries);
	}

	private static String entry(Review review) {
		var by = review.by().replace("\\", "\\\\").replace("\"", "\\\"");
		return "- topic: %s\n  by: \"%s\"\n  on: %s\n  hash: %s\n".formatted(review.topic(), by, review.on(), review.hash());
	}

	private String refused(String why, HttpStatus status, Topic topic, StaffMember member, Model model, HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("error", why);
		return page(topic, member, model);
	}

	private String page(Topic topic, StaffMember member, Model model) {
		model.addAttribute("topic", TopicPage.of(base.current(), topic, base.today(), measuring.coverage(), signOffs.history(topic.id())));
		model.addAttribute("measuring", measuring.busy());
		model.addAttribute("maySign", member.is(Role.CLINICIAN));
		model.addAttribute("mayTakeBack", member.is(Role.CLINICIAN, Role.ADMIN));
		dates(model);
		return "staff/knowledge-topic";
	}

	private void dates(Model model) {
		ZoneId zone = base.current().clinic().timeZone();
		model.addAttribute("dayFormat", DAY);
		model.addAttribute("momentFormat", MOMENT.withZone(zone));
	}

	private Topic find(String id) {
		return base.current().topic(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}
}

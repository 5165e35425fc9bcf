package dev.glabella.editorial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.glabella.accounts.Audit;
import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.editorial.Proposal.Content;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Route;
import dev.glabella.knowledge.Topic;
import dev.glabella.knowledge.TopicGroup;
import dev.glabella.matching.Likeness;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a clinician decides what the assistant learns from chats. */
@Controller
@RequestMapping(ProposalController.PAGES)
class ProposalController {

	static final String PAGES = "/admin/knowledge/proposals";
	private static final String NEW = "new";
	private static final int LATEST = 30;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US);

	private final Proposals proposals;
	private final Proposing proposing;
	private final Trying trying;
	private final Likeness likeness;
	private final KnowledgeBase base;
	private final Audit audit;

	ProposalController(Proposals proposals, Proposing proposing, Trying trying, Likeness likeness, KnowledgeBase base, Audit audit) {
		this.proposals = proposals;
		this.proposing = proposing;
		this.trying = trying;
		this.likeness = likeness;
		this.base = base;
		this.audit = audit;
	}

	/** Open proposals about one thing. */
	record Group(String title, List<Proposal> proposals) {

		public int times() {
			return proposals.stream().mapToInt(Proposal::times).sum();
		}
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String done, Model model) {
		model.addAttribute("groups", groups());
		model.addAttribute("decided", proposals.decided(LATEST));
		model.addAttribute("titles", titles());
		model.addAttribute("problems", base.problems());
		model.addAttribute("exports", base.filesWithAdditions().size());
		model.addAttribute("done", done);
		return page(model, "staff/proposals");
	}

	@GetMapping("/{id}")
	String one(@PathVariable long id, @AuthenticationPrincipal StaffMember me, Model model) {
		var proposal = find(id);
		return show(proposal, proposal.content(), me, model);
	}

	/** Whether the effect is known by now. */
	@GetMapping("/{id}/tried")
	@ResponseBody
	Map<String, Boolean> tried(@PathVariable long id) {
		return Map.of("tried", trying.effect(find(id).content()).isPresent());
	}

	/** The form for a question that comes from elsewhere; a visitor's words travel in the body, because addresses end in logs. */
	@PostMapping("/draft")
	String draft(@RequestParam(defaultValue = "") String question, Model model) {
		return form(model, Content.phrasing("", question.substring(0, Math.min(question.length(), 300))));
	}

	@PostMapping("/new")
	String add(@RequestParam(defaultValue = "") String target, @RequestParam(defaultValue = "") String wording, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String brief,
			@AuthenticationPrincipal StaffMember me, Model model, HttpServletResponse response) {
		var words = wording.strip().replaceAll("\\s+", " ");
		var content = target.equals(NEW) ? new Content(Proposing.idOf(title), words, title.strip(), null, lines(brief), "", List.of()) : Content.phrasing(target, words);
		var problem = proposing.propose(content, null, me);
		if (problem.isEmpty()) return "redirect:" + PAGES + "?done=proposed";
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("error", problem.get());
		return form(model, content);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable long id, @RequestParam(defaultValue = "") String target, @RequestParam(defaultValue = "") String wording, @RequestParam @Nullable String title,
			@RequestParam(defaultValue = "") String heading, @RequestParam(defaultValue = "") String brief, @RequestParam(defaultValue = "") String more, @RequestParam(defaultValue = "") String sources,
			@AuthenticationPrincipal StaffMember me, Model model, HttpServletResponse response) {
		var former = find(id);
		var content = title == null ? Content.phrasing(target, wording.strip().replaceAll("\\s+", " "))
				: new Content(Proposing.idOf(title), lines(wording), title.strip(), heading.isBlank() ? null : heading, lines(brief), lines(more), Stream.of(sources.split("[\\s,]+")).filter(source -> !source.isEmpty()).toList());
		var problem = proposing.edit(id, content);
		if (problem.isEmpty()) return "redirect:" + PAGES + "/" + id;
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("error", problem.get());
		return show(former, content, me, model);
	}

	@PostMapping("/{id}/approve")
	String approve(@PathVariable long id, @RequestParam(defaultValue = "") String version, @AuthenticationPrincipal StaffMember me, Model model, HttpServletResponse response) {
		return after(proposing.approve(find(id), version, me), "approved", id, me, model, response);
	}

	@PostMapping("/{id}/reject")
	String reject(@PathVariable long id, @RequestParam(defaultValue = "") String why, @AuthenticationPrincipal StaffMember me, Model model, HttpServletResponse response) {
		return after(proposing.reject(find(id), why.substring(0, Math.min(why.length(), 500)), me), "rejected", id, me, model, response);
	}

	@PostMapping("/{id}/take-back")
	String takeBack(@PathVariable long id, @AuthenticationPrincipal StaffMember me, Model model, HttpServletResponse response) {
		return after(proposing.takeBack(find(id), me), "taken-back", id, me, model, response);
	}

	/** The content files with the approved additions in them, ready to take the place of the former ones. */
	@GetMapping("/files.zip")
	ResponseEntity<byte[]> files() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (var file : base.filesWithAdditions().entrySet()) {
				zip.putNextEntry(new ZipEntry("knowledge/" + file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		audit.record("proposals-exported", null, null);
		return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip")).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"knowledge.zip\"")
			.header(HttpHeaders.CACHE_CONTROL, "no-store").body(bytes.toByteArray());
	}

	private String after(Proposing.Result result, String done, long id, StaffMember me, Model model, HttpServletResponse response) {
		if (result == Proposing.Result.DONE) return "redirect:" + PAGES + "?done=" + done;
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("error", switch (result) {
			case NOT_TRIED -> "Nothing was approved: the content changed since, and the effect is being tried anew. Read it, then approve.";
			case UNUSABLE -> "Nothing was approved: the content could not be used with this. Correct what is listed below.";
			default -> "Nothing was changed: somebody edited or decided this proposal meanwhile. This is how it stands now.";
		});
		var proposal = find(id);
		return show(proposal, proposal.content(), me, model);
	}

	private String show(Proposal proposal, Content content, StaffMember me, Model model) {
		var knowledge = base.current();
		model.addAttribute("proposal", proposal);
		model.addAttribute("content", content);
		model.addAttribute("version", Proposing.version(proposal.content()));
		model.addAttribute("effect", proposal.isOpen() ? trying.effect(proposal.content()).orElse(null) : null);
		model.addAttribute("titles", titles());
		model.addAttribute("headings", knowledge.groups().stream().map(TopicGroup::title).toList());
		model.addAttribute("mayDecide", me.is(Role.CLINICIAN));
		return page(model, "staff/proposal");
	}

	private String form(Model model, Content content) {
		model.addAttribute("content", content);
		model.addAttribute("titles", titles());
		return "staff/proposal-new";
	}

	private String page(Model model, String view) {
		model.addAttribute("momentFormat", MOMENT.withZone(base.current().clinic().timeZone()));
		return view;
	}

	/** Those about the same topic together, and new topics that ask for much the same; the most frequent first. */
	private List<Group> groups() {
		var titles = titles();
		var open = proposals.open();
		var phrasings = open.stream().filter(proposal -> !proposal.content().isTopic()).collect(Collectors.groupingBy(proposal -> proposal.content().target(), LinkedHashMap::new, Collectors.toList()));
		var topics = open.stream().filter(proposal -> proposal.content().isTopic()).toList();
		var alike = likeness.groups(topics.stream().map(proposal -> proposal.content().wordings().getFirst()).toList(), List.copyOf(titles.values()));
		return Stream.concat(phrasings.entrySet().stream().map(entry -> new Group(titles.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue())),
			alike.stream().map(group -> group.members().stream().map(topics::get).toList()).map(members -> new Group("New topic: " + members.getFirst().content().title(), members)))
			.sorted((one, other) -> Integer.compare(other.times(), one.times())).toList();
	}

	private Map<String, String> titles() {
		var knowledge = base.current();
		var titles = new LinkedHashMap<String, String>();
		knowledge.topics().stream().sorted((one, other) -> one.title().compareToIgnoreCase(other.title())).forEach((Topic topic) -> titles.put(topic.id(), topic.title()));
		knowledge.routes().forEach((Route route) -> titles.put(route.id(), route.title()));
		return titles;
	}

	private Proposal find(long id) {
		return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String lines(String text) {
		return text.replace("\r\n", "\n").strip();
	}
}

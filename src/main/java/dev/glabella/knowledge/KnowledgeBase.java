package dev.glabella.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The content in use. A changed folder is read again; if the change has errors, what was in use stays in use.
 * Safe for use by many threads; each call of {@link #current()} may give newer content, so keep one for the length of a task.
 */
@Component
@EnableConfigurationProperties(KnowledgeSettings.class)   // so that a test of another module needs to import this class only
public class KnowledgeBase {

	private static final Logger log = LoggerFactory.getLogger(KnowledgeBase.class);

	private final KnowledgeSettings settings;
	private final ApplicationEventPublisher events;
	private final Clock clock;
	private final Supplier<Stream<ReviewBook>> books;
	private final Supplier<Stream<Additions>> additions;
	/** As it stands in the files. */
	private Knowledge read;
	/** With the sign-offs that are kept elsewhere. */
	private volatile Knowledge current;
	private volatile List<Finding> problems = List.of();

	@Autowired
	KnowledgeBase(KnowledgeSettings settings, ApplicationEventPublisher events, ObjectProvider<ReviewBook> books, ObjectProvider<Additions> additions) {
		this(settings, events, Clock.systemUTC(), books::stream, additions::stream);
	}

	KnowledgeBase(KnowledgeSettings settings, ApplicationEventPublisher events) {
		this(settings, events, Clock.systemUTC(), Stream::empty, Stream::empty);
	}

	KnowledgeBase(KnowledgeSettings settings, ApplicationEventPublisher events, Clock clock, Supplier<Stream<ReviewBook>> books, Supplier<Stream<Additions>> additions) {
		this.settings = settings;
		this.events = events;
		this.clock = clock;
		this.books = books;
		this.additions = additions;
		var reading = reading();
		this.read = reading.valid();
		this.current = joined();
		log.info("Knowledge from {}: {} topics, {} of them signed by a clinician", reading.files().origin(), current.topics().size(), signed());
	}

	/** The newest content without errors. */
	public Knowledge current() {
		return current;
	}

	/** Why the files as they are now are not in use; empty when they are. */
	public List<Finding> problems() {
		return problems;
	}

	/** The topics that visitors may see today. Whatever shows, offers or searches topics for visitors starts from here. */
	public List<Topic> published() {
		return current.published(today());
	}

	/** The topic, if visitors may see it today. */
	public Optional<Topic> published(String id) {
		return published().stream().filter(topic -> topic.id().equals(id)).findFirst();
	}

	/** The clinician's sign-off of the topic that is valid today. */
	public Optional<Review> signOff(Topic topic) {
		return current.signOff(topic, today());
	}

	/** The day it is where the clinic is; what is published and signed depends on it. */
	public LocalDate today() {
		return LocalDate.now(clock.withZone(current.clinic().timeZone()));
	}

	/** The texts of the current content, names in braces filled in. */
	public Phrases phrases() {
		return Phrases.of(current);
	}

	/** Reads the files now, and takes the change if it has no errors; says whether it was taken. */
	public synchronized boolean refresh() {
		var reading = reading();
		var errors = reading.notes().errors();
		if (!errors.isEmpty()) return refuse(reading.files().origin(), errors);
		problems = List.of();
		read = reading.knowledge();
		if (!use(joined())) return false;
		log.info("Knowledge was read again: {} topics, {} of them signed by a clinician", current.topics().size(), signed());
		return true;
	}

	/** Takes the sign-offs anew that are kept beside the files; the text stays as it is. Says whether anything changed. */
	public synchronized boolean refreshReviews() {
		return use(joined());
	}

	/** The content as it would be with more in it, and what there would be to say about it. Nothing is changed. */
	public Draft with(Addition more) {
		var files = files();
		var approved = approved();
		var before = Lint.of(Overlay.on(files, approved));
		var draft = Overlay.on(files, Stream.concat(approved.stream(), Stream.of(more)).toList());
		var reading = new KnowledgeReader(draft).read();
		var findings = Lint.of(draft).stream().filter(finding -> before.stream().noneMatch(finding::saysTheSameAs)).toList();
		return new Draft(reading.notes().errors().isEmpty() ? reading.knowledge().withReviews(current.reviews()) : null, findings);
	}

	/** The files as they would have to be for the approved additions to stand in them, by path; only those that differ. */
	public SortedMap<String, String> filesWithAdditions() {
		var files = files();
		var changed = new TreeMap<>(Overlay.on(files, approved()).texts());
		changed.entrySet().removeAll(files.texts().entrySet());
		return changed;
	}

	/** Additions that no longer fit the files must not keep a server from starting, nor an edit of the files from being used. */
	private Reading reading() {
		var files = files();
		var approved = approved();
		var reading = new KnowledgeReader(Overlay.on(files, approved)).read();
		if (approved.isEmpty() || reading.notes().errors().isEmpty()) return reading;
		var without = new KnowledgeReader(files).read();
		if (without.notes().errors().isEmpty()) log.error("The approved additions do not fit the files any more, and are left out. {}", new InvalidKnowledge(files.origin(), reading.notes().errors()).getMessage());
		return without;
	}

	private List<Addition> approved() {
		return additions.get().flatMap(source -> source.approved().stream()).toList();
	}

	private boolean use(Knowledge next) {
		if (next.equals(current)) return false;
		current = next;
		events.publishEvent(new KnowledgeChanged(next));
		return true;
	}

	private Knowledge joined() {
		var reviews = new JoinedReviews(read, LocalDate.now(clock.withZone(read.clinic().timeZone())));
		books.get().forEach(reviews::add);
		return read.withReviews(reviews.newest());
	}

	private boolean refuse(String origin, List<Finding> errors) {
		if (!errors.equals(problems)) log.warn("A change was not taken, and the former content stays in use. {}", new InvalidKnowledge(origin, errors).getMessage());
		problems = errors;
		return false;
	}

	private KnowledgeFiles files() {
		return KnowledgeFiles.at(settings.folder());
	}

	private long signed() {
		return current.topics().stream().filter(topic -> signOff(topic).isPresent()).count();
	}
}

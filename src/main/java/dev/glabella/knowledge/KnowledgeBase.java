package dev.glabella.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
	/** As it stands in the files. */
	private Knowledge read;
	/** With the sign-offs that are kept elsewhere. */
	private volatile Knowledge current;
	private volatile List<Finding> problems = List.of();

	@Autowired
	KnowledgeBase(KnowledgeSettings settings, ApplicationEventPublisher events, ObjectProvider<ReviewBook> books) {
		this(settings, events, Clock.systemUTC(), books::stream);
	}

	KnowledgeBase(KnowledgeSettings settings, ApplicationEventPublisher events) {
		this(settings, events, Clock.systemUTC(), Stream::empty);
	}

	KnowledgeBase(KnowledgeSettings settings, ApplicationEventPublisher events, Clock clock, Supplier<Stream<ReviewBook>> books) {
		this.settings = settings;
		this.events = events;
		this.clock = clock;
		this.books = books;
		var files = files();
		this.read = files.read();
		this.current = joined();
		log.info("Knowledge from {}: {} topics, {} of them signed by a clinician", files.origin(), current.topics().size(), signed());
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
		var reading = new KnowledgeReader(files()).read();
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

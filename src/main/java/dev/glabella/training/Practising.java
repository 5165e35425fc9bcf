package dev.glabella.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Scenario;
import dev.glabella.knowledge.Scenario.Flag;
import dev.glabella.knowledge.Scenario.Tone;
import dev.glabella.knowledge.Scenario.Node;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.HandOver;
import dev.glabella.marking.Mark;
import dev.glabella.marking.Situation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A trainee's talk with a patient, from its beginning to its end. Everything is stored before it is answered, so a session goes on at any reply, after a restart too. */
@Service
class Practising {

	static final int LONGEST_REPLY = 4_000;
	private static final int EASY = 1, FEWEST_TALKS = 3, ONE_DRILL_IN = 3;

	private final PracticeBook book;
	private final KnowledgeBase knowledge;
	private final Markers markers;
	private final Corrections corrections;
	private final FactReviews reviews;
	private final Clock clock;
	private final RandomGenerator seeds = new SecureRandom();

	Practising(PracticeBook book, KnowledgeBase knowledge, Markers markers, Corrections corrections, FactReviews reviews, Clock clock) {
		this.book = book;
		this.knowledge = knowledge;
		this.markers = markers;
		this.corrections = corrections;
		this.reviews = reviews;
		this.clock = clock;
	}

	/** What the trainee writes. */
	record Reply(String clientId, int number, String text, @Nullable HandOver handOver) {}

	/** Begins a talk; the patient has spoken first. */
	@Transactional
	public long start(StaffMember trainee, String scenario, Mode mode, List<Criterion> focus) {
		long seed = seeds.nextLong();
		var drill = drill(trainee, scenario, mode, seed);
		var chosen = scenario(scenario, drill);
		var beginning = new PracticeBook.Beginning(trainee.id(), trainee.name(), chosen.id(), chosen.title(), seed, mode, focus, drill);
		return book.start(beginning, new Patient(chosen, seed).open(), now());
	}

	/** Now and then, for who has played some cases, a warning sign comes up on the side of an easy one: staying alert is practised where nobody expects it. */
	private @Nullable String drill(StaffMember trainee, String scenario, Mode mode, long seed) {
		var practice = knowledge.current().practice();
		boolean easy = practice.scenario(scenario).filter(one -> one.stage() == EASY && one.nodes().values().stream().noneMatch(node -> node.flag() == Flag.EMERGENCY)).isPresent();
		if (!easy || mode != Mode.REAL || practice.drills().isEmpty() || Math.floorMod(seed, ONE_DRILL_IN) != 0 || book.finished(trainee.id()) < FEWEST_TALKS) return null;
		return practice.drills().get(Math.floorMod(seed / ONE_DRILL_IN, practice.drills().size())).id();
	}

	/** Takes a reply, marks it, and has the patient answer. The same reply sent again changes nothing. */
	@Transactional
	public void reply(StaffMember trainee, long id, Reply reply) {
		var text = reply.text().strip();
		if (text.isEmpty()) throw Refused.invalid("Write something first.");
		if (text.length() > LONGEST_REPLY) throw Refused.invalid("A reply has " + LONGEST_REPLY + " characters at most; this one has " + text.length() + ".");
		var session = open(trainee, id);
		var exchanges = book.exchanges(id);
		if (exchanges.stream().anyMatch(exchange -> reply.clientId().equals(exchange.clientId()))) return;
		var last = exchanges.getLast();
		if (reply.number() != last.number()) throw Refused.because("moved-on", "The patient has said something since; read it first.");
		if (last.reply() != null || session.isOver()) throw Refused.because("over", "This talk has ended.");
		answer(session, last, reply, text);
	}

	private void answer(Session session, Exchange last, Reply reply, String text) {
		var scenario = scenario(session);
		var marks = markers.current().mark(situation(scenario, last), text, reply.handOver());
		var marked = Marked.of(marks);
		var turn = new Patient(scenario, session.seed()).answer(last.before(), markers.ear(scenario).hear(marks));
		if (!book.reply(session.id(), last.number(), reply.clientId(), text, reply.handOver(), hint(session, marked), marked, now())) throw Refused.because("twice", "A reply was sent already.");
		book.say(session.id(), last.number() + 1, turn);
		book.stand(session.id(), turn.then());
		if (turn.then().isOver()) end(session, turn.then().ending());
	}

	private @Nullable String hint(Session session, Marked marked) {
		if (marked.stopped() && marked.claims().stream().noneMatch(claim -> claim.sure() && claim.critical())) return Coach.emergency(knowledge.current().clinic().emergencyNumber());
		return session.mode() == Mode.COACH ? Coach.hint(marked, knowledge.current().practice().marking()) : null;
	}

	/** What the reply to an exchange is marked against. */
	static Situation situation(Scenario scenario, Exchange exchange) {
		var standing = exchange.before();
		var node = scenario.node(exchange.node()).orElseThrow(() -> Refused.because("changed", "This case was rewritten meanwhile; start it again."));
		return situation(node, standing);
	}

	private static Situation situation(Node node, Standing standing) {
		return new Situation(node.needs(), node.also(), node.feeling(), node.flag(), standing.openlyAsked() || standing.again() > 0, standing.told(), standing.phrases());
	}

	/** Takes the last reply back, once, while somebody coaches. */
	@Transactional
	public void undo(StaffMember trainee, long id) {
		var session = open(trainee, id);
		if (session.mode() != Mode.COACH) throw Refused.because("real", "In a real run what is sent is sent.");
		if (session.undone() > 0) throw Refused.because("once", "One reply a session can be taken back.");
		var replied = book.exchanges(id).stream().filter(exchange -> exchange.reply() != null).toList();
		if (replied.isEmpty()) throw Refused.because("nothing", "There is nothing to take back.");
		book.takeBack(id, replied.getLast().number());
		book.stand(id, replied.getLast().before());
	}

	/** The trainee opens the knowledge base: allowed, and counted, for looking up is good practice. */
	@Transactional
	public void lookUp(StaffMember trainee, long id) {
		open(trainee, id);
		book.lookUp(id, book.exchanges(id).getLast().number());
	}

	/** The trainee breaks off. */
	@Transactional
	public void breakOff(StaffMember trainee, long id) {
		var session = open(trainee, id);
		if (!session.isOver()) end(session, null);
	}

	private void end(Session session, @Nullable String ending) {
		var exchanges = book.exchanges(session.id());
		var result = result(session, exchanges, Map.of(), ending);
		book.end(session.id(), ending, result.band, result.score, whyReview(exchanges), now());
		reviews.learn(session);
	}

	/** What a supervisor should look at: something critical, a claim or help in an emergency that is not certain, an odd text. */
	private static @Nullable String whyReview(List<Exchange> exchanges) {
		var why = new LinkedHashSet<String>();
		for (var exchange : exchanges) {
			if (exchange.marked() == null) continue;
			if (exchange.marked().stopped()) why.add("critical");
			if (exchange.marked().claims().stream().anyMatch(claim -> claim.critical() && !claim.sure()) || exchange.marked().mark(Criterion.ESCALATION) == Mark.NOT_SURE) why.add("not-sure");
			if (!exchange.marked().oddities().isEmpty()) why.add("odd-text");
		}
		return why.isEmpty() ? null : String.join(",", why);
	}

	record Result(Band band, double score) {}

	/**
	 * @param corrected marks that a person gave, by exchange
	 * @param ending how the case ended; null where it was broken off
	 */
	private Result result(Session session, List<Exchange> exchanges, Map<Integer, Map<Criterion, Mark>> corrected, @Nullable String ending) {
		var scenario = knowledge.current().practice().scenario(session.scenario(), session.drill());
		var replies = new ArrayList<Map<Criterion, Mark>>();
		boolean stopped = false, hesitated = false;
		for (var exchange : exchanges) {
			if (exchange.marked() == null) continue;
			var human = corrected.getOrDefault(exchange.number(), Map.of());
			var marks = marks(exchange.marked(), human);
			replies.add(marks);
			boolean emergency = isEmergency(scenario, exchange);
			hesitated |= emergency && isHesitation(marks);
			stopped |= emergency && marks.get(Criterion.ESCALATION) == Mark.NOT;
			stopped |= exchange.marked().stopped() && !isCleared(exchange.marked(), human);
		}
		double score = new Scoring(knowledge.current().practice().marking()).score(replies);
		var best = endsBadly(scenario, ending) ? Band.AGAIN : hesitated ? Band.NEARLY : Band.READY;
		return new Result(Band.of(score, stopped, best, ending != null), score);
	}

	/** Whether the patient went away to do something unwise, or for good. */
	private static boolean endsBadly(Optional<Scenario> scenario, @Nullable String ending) {
		return ending != null && scenario.flatMap(one -> one.ending(ending)).filter(one -> one.tone() == Tone.BAD).isPresent();
	}

	static boolean isEmergency(Optional<Scenario> scenario, Exchange exchange) {
		return scenario.flatMap(one -> one.node(exchange.node())).filter(node -> node.flag() == Flag.EMERGENCY).isPresent();
	}

	/** Whether help came, but not at once, not before all else, or not for certain. */
	static boolean isHesitation(Map<Criterion, Mark> marks) {
		var help = marks.get(Criterion.ESCALATION);
		return help == Mark.PARTLY || help == Mark.NOT_SURE;
	}

	/** A person's mark stands above the machine's. */
	static Map<Criterion, Mark> marks(Marked marked, Map<Criterion, Mark> human) {
		var marks = new EnumMap<Criterion, Mark>(Criterion.class);
		marked.marks().forEach(mark -> marks.put(mark.criterion(), mark.mark()));
		marks.putAll(human);
		return marks;
	}

	private static boolean isCleared(Marked marked, Map<Criterion, Mark> human) {
		return List.of(Criterion.CLAIMS, Criterion.ROLE, Criterion.ESCALATION).stream().filter(criterion -> marked.mark(criterion) == Mark.NOT).allMatch(criterion -> human.getOrDefault(criterion, Mark.NOT) != Mark.NOT);
	}

	/** Reckons the result and what is to be reviewed again, with what people corrected. */
	@Transactional
	public void regrade(long id) {
		var session = book.find(id).orElseThrow();
		var result = result(session, book.exchanges(id), corrections.of(id), session.ending());
		book.grade(id, result.band, result.score);
		reviews.relearn(session);
	}

	private Session open(StaffMember trainee, long id) {
		return book.lock(id).filter(session -> session.account() == trainee.id()).orElseThrow(Refused::missing);
	}

	/** The case as this talk plays it. */
	Scenario scenario(Session session) {
		return scenario(session.scenario(), session.drill());
	}

	private Scenario scenario(String id, @Nullable String drill) {
		return knowledge.current().practice().scenario(id, drill).orElseThrow(() -> Refused.because("gone", "This case is no longer there."));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}

package dev.glabella.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.glabella.knowledge.Scenario;
import dev.glabella.knowledge.Scenario.Conditions;
import dev.glabella.knowledge.Scenario.Ending;
import dev.glabella.knowledge.Scenario.Move;
import dev.glabella.knowledge.Scenario.Node;
import dev.glabella.knowledge.Scenario.Reaction;
import dev.glabella.knowledge.Scenario.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Plays a case, as {@code docs/scenarios.md} describes. The same seed and the same things heard give the same words. Immutable.
 */
class Patient {

	/** More at once, without a question, is a lecture. */
	static final int LECTURE = 120;
	private static final int MOST_AGAIN = 2;
	/** Trust at which she tells what she keeps back, and at which she lets something slip. */
	private static final int TELLS = 2, HINTS = 1;

	private final Scenario scenario;
	private final long seed;

	Patient(Scenario scenario, long seed) {
		this.scenario = scenario;
		this.seed = seed;
	}

	/** Her first words. */
	Turn open() {
		var agenda = shuffled();
		var start = new Standing("", scenario.trust(), false, false, 0, false, false, agenda, List.of(), Set.of(), Set.of(), Set.of(), 0, false, false, Set.of(), Set.of(), null);
		var reply = new Reply(start.draft());
		reply.enter(agenda.getFirst());
		return reply.done();
	}

	/** Her answer to a reply. */
	Turn answer(Standing standing, Heard heard) {
		if (standing.isOver()) throw new IllegalStateException("the talk has ended with '" + standing.ending() + "'");
		return new Reply(standing.draft()).to(heard).done();
	}

	private List<String> shuffled() {
		var free = new ArrayList<>(scenario.shuffled());
		Collections.shuffle(free, new Random(seed));
		var order = free.iterator();
		return scenario.agenda().stream().map(id -> scenario.shuffled().contains(id) ? order.next() : id).toList();
	}

	/** One answer in the making. */
	private final class Reply {

		private final Standing.Draft now;
		private final List<String> says = new ArrayList<>();

		private Reply(Standing.Draft now) {
			this.now = now;
		}

		private Turn done() {
			if (says.isEmpty()) speak(scenario.voice().movesOn());
			return new Turn(List.copyOf(says), now.done());
		}

		private Reply to(Heard heard) {
			take(heard);
			if (endAtOnce()) return this;
			var reaction = reaction(heard);
			if (reaction.isPresent() && react(heard, reaction.get())) return this;
			if (heard.has(Move.DISMISSES) && reaction.isEmpty()) {
				speak(scenario.voice().hurt());
				return this;
			}
			if (isLecture(heard) && speak(scenario.voice().tooLong())) return this;
			if (reaction.isEmpty() && heard.has(Move.ACKNOWLEDGES)) speak(scenario.voice().warms());
			if (reveals(heard)) return this;
			goOn(heard);
			return this;
		}

		private Node node() {
			return scenario.node(now.node).orElseThrow();
		}

		/** Notes what happened, before she answers. */
		private void take(Heard heard) {
			now.claimed.addAll(heard.claims());
			now.told.addAll(heard.said());
			node().needs().stream().filter(now.told::contains).forEach(now.covered::add);
			now.phrases.addAll(heard.phrases());
			if (heard.has(Move.ASKS)) now.openlyAsked = true;
			if (heard.has(Move.DISMISSES)) now.dismissed++;
			if (heard.has(Move.MISSES_FLAG)) now.missedFlag = true;
			if (heard.has(Move.ESCALATES)) now.escalated = true;
			boolean hurt = heard.has(Move.DISMISSES) || isLecture(heard);
			if (hurt) now.trust(-1);
			else if (heard.open() || heard.has(Move.ACKNOWLEDGES)) now.trust(1);
		}

		private boolean isLecture(Heard heard) {
			return heard.words() > LECTURE && !heard.has(Move.ASKS);
		}

		private boolean endAtOnce() {
			var ending = scenario.endings().stream().filter(one -> one.atOnce() && holds(one.when())).findFirst();
			ending.ifPresent(this::end);
			return ending.isPresent();
		}

		private record Met(Move move, Reaction reaction) {}

		private Optional<Met> reaction(Heard heard) {
			for (var move : Move.values()) {
				if (!heard.has(move)) continue;
				var reaction = move == Move.CLAIMS ? toClaim(heard.claims()) : Optional.ofNullable(node().on().get(new Trigger(move, null)));
				if (reaction.isPresent() && reaction.get().says().stream().anyMatch(line -> !now.used.contains(line))) return Optional.of(new Met(move, reaction.get()));
			}
			return Optional.empty();
		}

		/** What she thinks of a claim may stand with any of her questions; her present one comes first. */
		private Optional<Reaction> toClaim(Collection<String> claims) {
			var nodes = new ArrayList<>(List.of(node()));
			nodes.addAll(scenario.nodes().values());
			return nodes.stream().flatMap(node -> claims.stream().sorted().map(claim -> node.on().get(new Trigger(Move.CLAIMS, claim)))).filter(reaction -> reaction != null).findFirst();
		}

		/** Says the reaction; whether that is all she says. */
		private boolean react(Heard heard, Met met) {
			speak(met.reaction.says());
			if (met.reaction.trust() != null) now.trust(met.reaction.trust());
			var to = met.reaction.to();
			if (to != null && go(to)) return true;
			return switch (met.move) {
				case CLAIMS, DISMISSES, UNCLEAR, PARTLY -> true;
				case MISSES_FLAG, ESCALATES, DEFERS, COVERS -> {
					if (!reveals(heard)) next();
					yield true;
				}
				case ACKNOWLEDGES, ASKS -> false;
			};
		}

		/** Goes to a node that she has not said, or ends; false where she was there already. */
		private boolean go(String to) {
			var ending = scenario.ending(to);
			if (ending.isPresent()) {
				end(ending.get());
				return true;
			}
			if (now.visited.contains(to)) return false;
			if (to.equals(scenario.hidden().node())) now.revealed = true;
			enter(to);
			return true;
		}

		private boolean reveals(Heard heard) {
			var hidden = scenario.hidden();
			if (now.revealed || now.visited.contains(hidden.node()) || !(heard.key() || now.trust >= TELLS)) return false;
			now.revealed = true;
			enter(hidden.node());
			return true;
		}

		private void goOn(Heard heard) {
			boolean told = tell(heard);
			if (node().needs().isEmpty()) {
				if (heard.has(Move.ACKNOWLEDGES) || heard.has(Move.DEFERS) || heard.has(Move.ESCALATES) || heard.has(Move.ASKS) && !told) next();
				else if (!told) askBack();
				return;
			}
			var missing = node().needs().stream().filter(fact -> !now.covered.contains(fact)).toList();
			if (missing.isEmpty()) covered(heard);
			else if (heard.has(Move.ESCALATES) || heard.has(Move.DEFERS) && !heard.has(Move.PARTLY) && now.covered.isEmpty() && !told) thankAndGoOn();
			else if (heard.has(Move.PARTLY) || !now.covered.isEmpty() && !told) askAgain(missing);
			else if (heard.has(Move.ACKNOWLEDGES) && !told) askAgain(missing);
			else if (!told) askBack();
		}

		/** Answers what she was asked about herself; whether she did. */
		private boolean tell(Heard heard) {
			if (!heard.has(Move.ASKS)) return false;
			var known = scenario.knows().stream().filter(one -> one.id().equals(heard.known())).findFirst();
			return known.isPresent() ? speak(known.get().says()) || speak(scenario.voice().nothingSpecial()) : speak(scenario.voice().nothingSpecial());
		}

		private void covered(Heard heard) {
			var extra = extra();
			if (extra != null && speak(node().askAgain().get(extra))) {
				now.again = MOST_AGAIN;
				return;
			}
			if (heard.has(Move.COVERS) || heard.has(Move.PARTLY)) thankAndGoOn();
			else next();
		}

		/** The welcome fact that she asks for in this session, if it is one and she did not yet. */
		private @Nullable String extra() {
			var also = node().also().stream().filter(fact -> node().askAgain().containsKey(fact)).toList();
			if (also.isEmpty() || now.again > 0) return null;
			int drawn = new Random(seed ^ node().id().hashCode()).nextInt(also.size() + 1);
			return drawn == also.size() || now.told.contains(also.get(drawn)) ? null : also.get(drawn);
		}

		private void askAgain(List<String> missing) {
			if (now.again < MOST_AGAIN && missing.stream().anyMatch(fact -> speak(node().askAgain().getOrDefault(fact, List.of())))) now.again++;
			else moveOn();
		}

		private void askBack() {
			if (!now.askedBack && node().offers().size() == 2 && speak(scenario.voice().unclear())) now.askedBack = true;
			else moveOn();
		}

		private void thankAndGoOn() {
			speak(scenario.voice().thanks());
			next();
		}

		private void moveOn() {
			speak(scenario.voice().movesOn());
			next();
		}

		private void next() {
			if (!now.revealed && !now.hinted && now.trust == HINTS && speak(scenario.hidden().hint())) now.hinted = true;
			var then = node().then();
			if (then != null && go(then)) return;
			var left = now.agenda.stream().filter(id -> !now.visited.contains(id)).findFirst();
			if (left.isPresent()) enter(left.get());
			else end(scenario.endings().stream().filter(ending -> holds(ending.when())).findFirst().orElse(scenario.endings().getLast()));
		}

		private void enter(String node) {
			now.enter(node);
			speak(node().says());
			node().needs().stream().filter(now.told::contains).forEach(now.covered::add);
		}

		private void end(Ending ending) {
			now.ending = ending.id();
			speak(ending.says());
		}

		private boolean holds(Conditions when) {
			return (when.trust() == null || now.trust >= when.trust()) && (when.trustBelow() == null || now.trust < when.trustBelow()) && (when.revealed() == null || when.revealed() == now.revealed)
					&& (when.claimed().isEmpty() || !Collections.disjoint(when.claimed(), now.claimed)) && (when.dismissed() == null || now.dismissed >= when.dismissed())
					&& (when.missedFlag() == null || when.missedFlag() == now.missedFlag) && (when.escalated() == null || when.escalated() == now.escalated)
					&& new HashSet<>(now.visited).containsAll(when.visited());
		}

		/** Says one of these lines that was not said yet; false when there is none left. */
		private boolean speak(List<String> lines) {
			var left = lines.stream().filter(line -> !now.used.contains(line)).toList();
			if (left.isEmpty()) return false;
			var line = left.get(new Random(seed * 31 + lines.hashCode() + now.used.size()).nextInt(left.size()));
			now.used.add(line);
			says.add(offers(line));
			return true;
		}

		private String offers(String line) {
			var offers = node().offers();
			return offers.isEmpty() ? line : line.replace("{a}", offers.get(0)).replace("{b}", offers.get(1));
		}
	}
}

package dev.glabella.marking;

import java.util.List;
import java.util.Set;

import dev.glabella.knowledge.MarkedReply;
import dev.glabella.knowledge.Scenario.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What a reply answers.
 * @param needs facts that a good reply holds, as {@code topic.fact}
 * @param also facts that are welcome
 * @param feeling words that name the patient's feeling, or what it is about
 * @param flag what the patient's words call for beside information
 * @param asked whether an open question was asked on this already
 * @param told facts that were told before in the talk: they need not come again
 * @param phrases what took the patient's feeling up before in the talk, in lower case: said once more it is no longer meant
 */
public record Situation(List<String> needs, List<String> also, List<String> feeling, @Nullable Flag flag, boolean asked, Set<String> told, Set<String> phrases) {

	/** The flag as marked replies name it. */
	String callsFor() {
		return flag == null ? MarkedReply.NO_FLAG : flag.code();
	}

	/** At the beginning of a talk. */
	public static Situation of(List<String> needs, @Nullable Flag flag) {
		return new Situation(needs, List.of(), List.of(), flag, false, Set.of(), Set.of());
	}
}

package dev.glabella.training;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import dev.glabella.knowledge.Marking;
import dev.glabella.marking.Criterion;
import dev.glabella.marking.Mark;

/** Makes one result of the marks of a talk: for each criterion the share of its points, and their mean by the weights of the content. */
final class Scoring {

	private final Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);

	Scoring(Marking marking) {
		for (var criterion : Criterion.values()) {
			marking.criteria().stream().filter(one -> one.id().equals(criterion.code())).findFirst().ifPresent(one -> weights.put(criterion, one.weight()));
		}
	}

	/** The share of its points that each criterion got, 0 to 1; what never applied is missing. */
	static Map<Criterion, Double> shares(Collection<Map<Criterion, Mark>> replies) {
		var shares = new EnumMap<Criterion, Double>(Criterion.class);
		for (var criterion : Criterion.values()) share(replies, criterion).ifPresent(share -> shares.put(criterion, share));
		return shares;
	}

	private static OptionalDouble share(Collection<Map<Criterion, Mark>> replies, Criterion criterion) {
		return replies.stream().map(marks -> marks.getOrDefault(criterion, Mark.NOT_APPLICABLE)).filter(Mark::counts).mapToDouble(mark -> mark.points() / 2.0).average();
	}

	/** The mean of the shares by weight, 0 to 1; 0 where nothing could be marked. */
	double score(List<Map<Criterion, Mark>> replies) {
		double sum = 0, weight = 0;
		for (var share : shares(replies).entrySet()) {
			int w = weights.getOrDefault(share.getKey(), 0);
			sum += w * share.getValue();
			weight += w;
		}
		return weight == 0 ? 0 : sum / weight;
	}
}

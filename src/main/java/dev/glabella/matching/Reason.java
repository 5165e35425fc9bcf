package dev.glabella.matching;

import java.util.List;

/**
 * Why a score is what it is, as a tree.
 * @param score in the unit the sentence names
 * @param because one plain sentence
 * @param details what it is made of
 */
public record Reason(double score, String because, List<Reason> details) {

	static Reason of(double score, String because, Reason... details) {
		return new Reason(score, because, List.of(details));
	}
}

package dev.glabella.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * How the engine does when it names an intent for some texts and none for the others.
 * @param accepted texts that got an intent
 * @param coverage their share of all
 * @param risk the share of wrong intents among them, out-of-scope texts counting as wrong; null where nothing was accepted
 * @param mcc Matthews correlation over all rows, out-of-scope being a class
 * @param accuracy over all rows, out-of-scope being a class
 * @param inScopeAccuracy share of in-scope texts that got the right intent
 * @param outOfScopeRecall share of out-of-scope texts that got none
 */
record Operating(int accepted, double coverage, @Nullable Double risk, double mcc, double accuracy, @Nullable Double inScopeAccuracy,
		@Nullable Double outOfScopeRecall) {

	/** At the decisions of the product. */
	static Operating of(Rows rows) {
		var agreement = Agreement.of(rows, Row::decided);
		var accepted = rows.all().stream().filter(rows::isAccepted).toList();
		return new Operating(accepted.size(), (double) accepted.size() / rows.size(), Rows.share(accepted, row -> !row.decidedRight()),
				agreement.correlation(), agreement.accuracy(), Rows.share(rows.inScope(), Row::decidedRight), Rows.share(rows.outOfScope(), Row::decidedRight));
	}
}

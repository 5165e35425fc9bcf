package dev.glabella.benchmark;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is measured on predictions, whoever made them.
 * @param inScopeAccuracy share of in-scope texts whose likeliest intent is right, nothing being cut
 * @param product at the decisions of the product
 * @param auroc of the score for in against out of scope; null unless both occur
 * @param aurc area under the curve of risk against coverage
 */
record Measures(@Nullable Double inScopeAccuracy, Operating product, ThresholdCurve curve, @Nullable Double auroc, double aurc, Reliability reliability,
		List<Confusion> confusions, List<IntentScore> intents) {

	static Measures of(Rows rows) {
		return new Measures(Rows.share(rows.inScope(), Row::topIsRight), Operating.of(rows), ThresholdCurve.of(rows), Separation.of(rows), RiskCoverage.area(rows),
				Reliability.of(rows), Confusion.of(rows), IntentScore.of(rows));
	}

	ThresholdCurve.Point bestByCorrelation() {
		return curve.best(Operating::mcc);
	}

	ThresholdCurve.Point bestByAccuracy() {
		return curve.best(Operating::accuracy);
	}
}

package dev.glabella.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shape of the JSON file; what could not be measured is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"version", "date", "data", "warnings"})
record ResultJson(String version, Instant date, Data data, List<String> warnings, @Nullable Double inScopeAccuracy, Operating product, Best best, @Nullable Double auroc,
		double aurc, double expectedCalibrationError, double trainingSeconds, Timing microsPerQuery, List<Reliability.Bin> reliability, List<Confusion> confusions,
		List<IntentScore> intents, Curve curve) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/** The thresholds that would have been best for this test. */
	record Best(ThresholdCurve.Point mcc, ThresholdCurve.Point accuracy) {}

	/** The whole curve, a column a measure. */
	record Curve(List<Double> cut, List<Integer> accepted, List<Double> coverage, List<@Nullable Double> risk, List<Double> mcc, List<Double> accuracy,
			List<@Nullable Double> inScopeAccuracy, List<@Nullable Double> outOfScopeRecall) {

		static Curve of(ThresholdCurve curve) {
			return new Curve(curve.points().stream().map(ThresholdCurve.Point::cut).toList(), column(curve, Operating::accepted), column(curve, Operating::coverage),
					column(curve, Operating::risk), column(curve, Operating::mcc), column(curve, Operating::accuracy), column(curve, Operating::inScopeAccuracy),
					column(curve, Operating::outOfScopeRecall));
		}

		private static <T> List<T> column(ThresholdCurve curve, Function<Operating, T> measure) {
			return curve.points().stream().map(point -> measure.apply(point.at())).toList();
		}
	}

	static String of(Result result) {
		var measures = result.measures();
		return JSON.writeValueAsString(new ResultJson(Result.version(), result.date(), result.data(), result.warnings(), measures.inScopeAccuracy(), measures.product(),
				new Best(measures.bestByCorrelation(), measures.bestByAccuracy()), measures.auroc(), measures.aurc(), measures.reliability().error(),
				result.trainingSeconds(), result.timing(), measures.reliability().bins(), measures.confusions(), measures.intents(), Curve.of(measures.curve()))) + "\n";
	}
}

package dev.glabella.benchmark;

import static dev.glabella.benchmark.SampleRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class MeasuresTests {

	private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

	@Test
	void correlatesManyClassesAsWorkedOutByHand() {
		// right 4 of 6; gold a 2, b 2, c 2; decided a 2, b 3, c 1: (4·6 − 12) / √((36 − 14)(36 − 12))
		var rows = rows("a a 1 a", "a b 1 b", "b b 1 b", "b b 1 b", "c c 1 c", "c a 1 a");
		assertThat(Operating.of(rows).mcc()).isEqualTo(12 / Math.sqrt(22 * 24), EXACT);
	}

	@Test
	void correlatesTwoClassesAsMatthewsDid() {
		// 6 true, 3 true negatives, 1 false, 2 missed: (6·3 − 1·2) / √(7·8·4·5)
		var rows = rows("a a 1 a", "a a 1 a", "a a 1 a", "a a 1 a", "a a 1 a", "a a 1 a", "a a 0 oos", "a a 0 oos", "oos a 1 a", "oos a 0 oos", "oos a 0 oos", "oos a 0 oos");
		assertThat(Operating.of(rows).mcc()).isEqualTo(16 / Math.sqrt(7 * 8 * 4 * 5), EXACT);
	}

	@Test
	void correlatesPerfectlyWithPerfectDecisionsAndNotAtAllWithTheSameForAll() {
		assertThat(Operating.of(rows("a a 1 a", "b b 1 b", "oos a 0 oos")).mcc()).isEqualTo(1, EXACT);
		assertThat(Operating.of(rows("a a 1 a", "b a 1 a", "oos a 1 a")).mcc()).isZero();
		assertThat(Operating.of(rows("a a 1 a", "a a 1 a")).mcc()).isZero();
	}

	@Test
	void countsWhatTheProductDecided() {
		var at = Operating.of(rows("a a 0.9 a", "a b 0.8 b", "b b 0.2 oos", "oos a 0.7 a", "oos a 0.1 oos"));
		assertThat(at.accepted()).isEqualTo(3);
		assertThat(at.coverage()).isEqualTo(0.6, EXACT);
		assertThat(at.risk()).isEqualTo(2 / 3.0, EXACT);
		assertThat(at.accuracy()).isEqualTo(0.4, EXACT);
		assertThat(at.inScopeAccuracy()).isEqualTo(1 / 3.0, EXACT);
		assertThat(at.outOfScopeRecall()).isEqualTo(0.5, EXACT);
	}

	@Test
	void countsATieAsHalfAWin() {
		assertThat(Separation.auroc(new double[] {0.8, 0.5, 0.5}, new double[] {0.5, 0.2})).isEqualTo(5 / 6.0, EXACT);
		assertThat(Separation.auroc(new double[] {0.5}, new double[] {0.5})).isEqualTo(0.5, EXACT);
		assertThat(Separation.auroc(new double[] {1}, new double[] {0})).isEqualTo(1, EXACT);
	}

	@Test
	void separatesTheOtherWayRoundWhenScoresAreReversed() {
		var random = new Random(3);
		for (int n = 0; n < 50; n++) {
			var in = random.doubles(1 + random.nextInt(30)).map(x -> Math.round(x * 10) / 10.0).toArray();
			var out = random.doubles(1 + random.nextInt(30)).map(x -> Math.round(x * 10) / 10.0).toArray();
			assertThat(Separation.auroc(reversed(in), reversed(out))).isEqualTo(1 - Separation.auroc(in, out), EXACT);
		}
	}

	@Test
	void findsTheCalibrationErrorWorkedOutByHand() {
		// bins: 0.05 with none right; 0.90 and 0.92 with half right; 0.95 with all right
		var reliability = Reliability.of(rows("a a 0.95 a", "a a 0.90 a", "a b 0.92 b", "oos a 0.05 oos"));
		assertThat(reliability.error()).isEqualTo((0.05 + 2 * 0.41 + 0.05) / 4, EXACT);
		assertThat(reliability.bins()).hasSize(15).filteredOn(bin -> bin.rows() > 0).extracting(Reliability.Bin::rows).containsExactly(1, 2, 1);
	}

	@Test
	void putsBothEndsOfTheScaleIntoABin() {
		var bins = Reliability.of(rows("a a 0 oos", "a a 1 a")).bins();
		assertThat(bins.getFirst().rows()).isEqualTo(1);
		assertThat(bins.getLast().rows()).isEqualTo(1);
	}

	@Test
	void findsTheRiskOverAllCoveragesWorkedOutByHand() {
		assertThat(RiskCoverage.area(rows("a a 0.7 a", "a a 0.9 a", "a b 0.8 b"))).isEqualTo((0 + 1 / 2.0 + 1 / 3.0) / 3, EXACT);
		assertThat(RiskCoverage.area(rows("a a 0.9 a", "oos b 0.9 b"))).as("in whatever order").isEqualTo(0.5, EXACT);
		assertThat(RiskCoverage.area(rows("oos b 0.9 b", "a a 0.9 a"))).isEqualTo(0.5, EXACT);
	}

	@Test
	void givesAtEachThresholdWhatDecidingByItWouldGive() {
		var random = new Random(5);
		for (int n = 0; n < 20; n++) {
			var rows = SampleRows.random(random, 60);
			var curve = ThresholdCurve.of(rows);
			assertThat(curve.points().getFirst().at().accepted()).isZero();
			assertThat(curve.points().getLast().at().accepted()).isEqualTo(60);
			assertThat(curve.points()).isSortedAccordingTo(Comparator.comparingDouble(point -> -point.cut())).allSatisfy(point -> {
				var cut = new Rows(rows.all().stream().map(row -> new Row(row.text(), row.gold(), row.top(), row.score(), row.score() >= point.cut() ? row.top() : "oos")).toList(), "oos");
				assertThat(point.at()).usingRecursiveComparison().withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class).isEqualTo(Operating.of(cut));
			});
			assertThat(curve.points()).allMatch(point -> point.at().mcc() <= curve.best(Operating::mcc).at().mcc());
		}
	}

	@Test
	void namesThePointInForceBetweenTwoScores() {
		var curve = ThresholdCurve.of(rows("a a 0.9 a", "b a 0.5 a"));
		assertThat(curve.at(1).accepted()).isZero();
		assertThat(curve.at(0.7).accepted()).isEqualTo(1);
		assertThat(curve.at(0).accepted()).isEqualTo(2);
		assertThat(curve.cutAccepting(1)).isEqualTo(0.9);
	}

	@Test
	void leavesOutWhatNeedsRowsThatAreNotThere() {
		var inScope = Measures.of(rows("a a 0.9 a", "b a 0.4 oos"));
		assertThat(inScope.auroc()).isNull();
		assertThat(inScope.product().outOfScopeRecall()).isNull();
		assertThat(inScope.inScopeAccuracy()).isEqualTo(0.5, EXACT);
		var outOfScope = Measures.of(rows("oos a 0.9 a", "oos a 0.4 oos"));
		assertThat(outOfScope.inScopeAccuracy()).isNull();
		assertThat(outOfScope.auroc()).isNull();
		assertThat(outOfScope.product().outOfScopeRecall()).isEqualTo(0.5, EXACT);
		assertThat(Measures.of(rows("a a 0.1 oos")).product().risk()).as("nothing accepted").isNull();
		assertThatIllegalArgumentException().isThrownBy(SampleRows::rows);
	}

	@Test
	void listsMistakesFromTheCommonestDownWithTheSurestExample() {
		var rows = new Rows(List.of(new Row("one", "a", "b", 0.6, "b"), new Row("two", "a", "b", 0.9, "b"), new Row("three", "b", "b", 0.3, "oos"), new Row("four", "b", "b", 0.9, "b")), "oos");
		assertThat(Confusion.of(rows)).containsExactly(new Confusion("a", "b", 2, "two"), new Confusion("b", "oos", 1, "three"));
	}

	@Test
	void scoresEachIntentEvenOneThatWasNeverTestedOrNeverDecided() {
		assertThat(IntentScore.of(rows("a b 0.9 b", "c c 0.9 c", "c c 0.1 oos"))).containsExactly(new IntentScore("a", 1, 0, 0, 0.0, null), new IntentScore("b", 0, 1, 0, null, 0.0),
				new IntentScore("c", 2, 1, 1, 0.5, 1.0), new IntentScore("oos", 0, 1, 0, null, 0.0));
	}

	@Test
	void timesByNearestRank() {
		var nanos = new long[100];
		for (int i = 0; i < 100; i++) nanos[i] = (100 - i) * 1000L;
		assertThat(Timing.ofNanos(nanos)).isEqualTo(new Timing(100, 50.5, 50, 95, 99));
		assertThat(Timing.ofNanos(7000)).isEqualTo(new Timing(1, 7, 7, 7, 7));
	}

	private static double[] reversed(double[] scores) {
		return java.util.Arrays.stream(scores).map(score -> 1 - score).toArray();
	}
}

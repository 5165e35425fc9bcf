package dev.glabella.benchmark;

import static dev.glabella.benchmark.SampleRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultTests {

	@TempDir
	Path temp;

	@Test
	void writesAllFiguresAndTheWholeCurve() throws IOException {
		var json = json(SampleResult.of(rows("intent-1 intent-1 0.9 intent-1", "intent-2 intent-1 0.8 intent-1", "oos intent-2 0.3 oos"), "train.csv"));
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("version", "date", "data", "warnings", "inScopeAccuracy", "product", "best", "auroc", "aurc", "expectedCalibrationError",
				"trainingSeconds", "microsPerQuery", "reliability", "confusions", "intents", "curve");
		assertThat(json.at("/data/train").asString()).isEqualTo("train.csv");
		assertThat(json.at("/data/intents").asInt()).isEqualTo(2);
		assertThat(json.at("/inScopeAccuracy").asDouble()).isEqualTo(0.5);
		assertThat(json.at("/product/outOfScopeRecall").asDouble()).isEqualTo(1);
		assertThat(json.at("/best/mcc/cut").asDouble()).isEqualTo(0.9);
		assertThat(json.at("/best/accuracy/accuracy").asDouble()).isEqualTo(2 / 3.0);
		assertThat(json.at("/auroc").asDouble()).isEqualTo(1);
		assertThat(json.at("/microsPerQuery/median").asDouble()).isEqualTo(5000);
		assertThat(json.at("/curve/cut").valueStream().map(JsonNode::asDouble)).hasSize(4).contains(0.9, 0.8, 0.3);
		assertThat(json.at("/curve/risk/0").isNull()).as("nothing is accepted there").isTrue();
		assertThat(json.at("/curve").valueStream().map(JsonNode::size)).containsOnly(4);
	}

	@Test
	void writesNullAndADashWhereThereIsNothingToMeasure() throws IOException {
		var result = SampleResult.of(rows("intent-1 intent-1 0.9 intent-1", "intent-2 intent-1 0.3 oos"), "train.csv");
		assertThat(json(result).at("/auroc").isNull()).isTrue();
		assertThat(json(result).at("/product/outOfScopeRecall").isNull()).isTrue();
		assertThat(result.summary()).containsPattern("AUROC, in / out of scope +–").containsPattern("out-of-scope recall +– +– +–").doesNotContain("NaN", "null");
		assertThat(Report.of(result)).doesNotContain("NaN", "null");
		assertThat(result.warnings()).containsExactly("no tested row carries the out-of-scope label 'oos', so nothing is known of out-of-scope texts");
	}

	@Test
	void warnsOfIntentsThatWereNeverTrainedAndOfTextsThatWereSeen() {
		var result = SampleResult.of(new Rows(List.of(new Row("ONE ", "intent-1", "intent-1", 0.9, "intent-1"), new Row("general", "new", "intent-1", 0.9, "intent-1"),
				new Row("other", "oos", "intent-1", 0.1, "oos")), "oos"), "train.csv");
		assertThat(result.warnings()).containsExactly("1 tested intent was never trained, in 1 row; they count as in scope and always wrong: new",
				"1 tested text stands in the training file too, which makes the figures look better", "1 tested text stands among the general background sentences too");
		assertThat(result.measures().inScopeAccuracy()).isEqualTo(0.5);
	}

	@Test
	void writesOneLineARowThatReadsBackAsItWas() throws IOException {
		var result = SampleResult.hostile();
		result.writePredictions(temp.resolve("P.csv"));
		var text = Files.readString(temp.resolve("P.csv"));
		assertThat(text).startsWith("text,gold,top,score,decided\n");
		try (var parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new java.io.StringReader(text))) {
			var back = parser.stream().map(line -> new Row(line.get("text"), line.get("gold"), line.get("top"), Double.parseDouble(line.get("score")), line.get("decided"))).toList();
			assertThat(back).isEqualTo(result.rows().all());
		}
	}

	@Test
	void reportsOnOnePageThatRefersToNothingElse() {
		var page = Report.of(SampleResult.of(rows("intent-1 intent-1 0.9 intent-1", "intent-2 intent-1 0.8 intent-1", "oos intent-2 0.3 oos"), "train.csv"));
		assertThat(page).doesNotContain("://", "<script", "<link", "src=", "href=", "url(", "@import", " th:");
		assertThat(page).contains("train.csv", "In-scope accuracy", "50.0 %", "1.000", "AURC", "Commonest mistakes", "about intent-2").contains("role=\"img\" aria-label=\"Risk against coverage");
	}

	@Test
	void showsHostileTextAsText() {
		var page = Report.of(SampleResult.hostile());
		assertThat(page).doesNotContain("<script", "<img", " 49 ", "[[49").contains("&lt;script src=&quot;https://evil.example/x.js&quot;&gt;", "${7*7}");
	}

	@Test
	void reportsOnASingleRow() {
		assertThat(Report.of(SampleResult.of(rows("oos intent-1 0 oos"), "train.csv"))).contains("None.");
	}

	private JsonNode json(Result result) throws IOException {
		result.writeJson(temp.resolve("R.json"));
		return JsonMapper.shared().readTree(temp.resolve("R.json"));
	}
}

package dev.glabella.matching;

import static dev.glabella.matching.SharedModel.MODEL;
import static dev.glabella.matching.SharedModel.cosine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceModelTests {

	@ParameterizedTest
	@ValueSource(strings = {"does it hurt", "", "👍", "\uD83D", "肉毒杆菌安全吗", "\n", "\0"})
	void givesAUnitVectorForAnyText(String text) {
		var vector = MODEL.embed(text);
		assertThat(vector).hasSize(SentenceModel.DIMENSIONS);
		assertThat(cosine(vector, vector)).isEqualTo(1, within(1e-5));
	}

	@Test
	void givesTheSameVectorForTheSameText() {
		assertThat(MODEL.embed("how long does it last")).isEqualTo(MODEL.embed("how long does it last"));
	}

	@Test
	void putsLikeMeaningsCloser() {
		var question = MODEL.embed("how long does botox last");
		var paraphrase = MODEL.embed("when will the effect wear off");
		var neighbour = MODEL.embed("does a botox injection hurt");
		var stranger = MODEL.embed("book a flight to paris");
		assertThat(cosine(question, paraphrase)).isGreaterThan(cosine(question, stranger));
		assertThat(cosine(question, neighbour)).isGreaterThan(cosine(question, stranger)).isLessThan(cosine(question, MODEL.embed("how long will botox last")));
	}

	@Test
	void embedsManyTextsInTheirOrderAndMuchLikeOneByOne() {
		var texts = IntStream.range(0, 40).mapToObj(n -> "is it " + "really ".repeat(n % 9) + "safe after " + n + " days").toList();
		var vectors = MODEL.embedAll(texts);
		for (int i = 0; i < texts.size(); i++) assertThat(cosine(vectors[i], MODEL.pass(List.of(texts.get(i)))[0])).as(texts.get(i)).isGreaterThan(0.97);
		assertThat(MODEL.embedAll(List.of())).isEmpty();
	}

	@Test
	void readsTheBeginningOfALongText() {
		var beginning = "how long does it last ".repeat(100);
		assertThat(MODEL.embed(beginning + "and does it hurt")).isEqualTo(MODEL.embed(beginning + "what does it cost"));
	}

	@Test
	void refusesAPassOnceItIsClosed() {
		var model = SentenceModel.load(KnownVectors.shipped());
		model.close();
		model.close();
		assertThatIllegalStateException().isThrownBy(() -> model.embed("something nobody has asked before")).withMessageContaining("closed");
	}
}

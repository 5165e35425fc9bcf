package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class PackedVectorsTests {

	private static final List<String> TEXTS = List.of("how long does it last", "does it hurt", "what does it cost", "book a flight to paris", "", "肉毒杆菌安全吗");

	@Test
	void givesNearlyTheCosinesOfTheVectorsItWasGiven() {
		var vectors = SharedModel.MODEL.embedAll(TEXTS);
		var packed = new PackedVectors(vectors);
		for (var message : List.of("when does it wear off", "does it hurt", "")) {
			var vector = SharedModel.MODEL.embed(message);
			var cosines = packed.cosines(vector);
			for (int i = 0; i < vectors.length; i++) assertThat(cosines[i]).as(TEXTS.get(i)).isCloseTo((float) SharedModel.cosine(vector, vectors[i]), within(0.01f));
		}
	}

	@Test
	void holdsNothingOrNothingButZeros() {
		assertThat(new PackedVectors(new float[0][]).cosines(SharedModel.MODEL.embed("pain"))).isEmpty();
		assertThat(new PackedVectors(new float[1][SentenceModel.DIMENSIONS]).cosines(SharedModel.MODEL.embed("pain"))).containsExactly(0);
	}
}

package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class LexicalIndexTests {

	private static final List<String> TEXTS = List.of("how long does botox last", "does the injection hurt", "can I drink alcohol after", "what does it cost",
		"is swelling around the forehead usual", "when may I exercise again");

	final LexicalIndex index = new LexicalIndex(TEXTS, TEXTS);

	@Test
	void findsAPhrasingByItself() {
		for (int i = 0; i < TEXTS.size(); i++) {
			var scores = search(TEXTS.get(i));
			assertThat(best(scores)).isEqualTo(i);
			assertThat(scores.get(i)).isBetween(0.4f, 1f);
		}
	}

	@Test
	void staysBetweenNothingAndOne() {
		for (var message : List.of("does does does", "how long does botox last how long does botox last", "a", "the injection", "botox ".repeat(1000), "x".repeat(3000))) {
			assertThat(search(message).values()).as(message).allSatisfy(score -> assertThat(score).isBetween(0f, 1f));
		}
	}

	@Test
	void stillMeetsAMisspeltWord() {
		assertThat(best(search("sweling arround my forhead"))).isEqualTo(4);
		assertThat(best(search("alcohool"))).isEqualTo(2);
	}

	@Test
	void weighsRareWordsMore() {
		var scores = search("does alcohol");
		assertThat(scores.get(2)).isGreaterThan(scores.get(3));
	}

	@Test
	void findsNothingWhereNothingIsShared() {
		assertThat(search("zzz qqq")).isEmpty();
		assertThat(search("")).isEmpty();
		assertThat(search("👍")).isEmpty();
	}

	private Map<Integer, Float> search(String text) {
		return index.search(text, text).stream().collect(Collectors.toMap(LexicalIndex.Hit::example, LexicalIndex.Hit::score));
	}

	private static int best(Map<Integer, Float> scores) {
		return scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}
}

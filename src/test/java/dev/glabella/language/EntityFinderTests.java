package dev.glabella.language;

import static dev.glabella.language.SampleLanguage.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityFinderTests {

	final EntityFinder finder = new EntityFinder(Map.of(
		"area", Map.of("crow's feet", List.of("crow's feet", "crows feet"), "forehead", List.of("forehead"), "frown lines", List.of("frown line", "frown lines"), "lips", List.of("lip")),
		"brand", Map.of("botox", List.of("botox", "bo-tox")),
		"toxin", Map.of("baby botox", List.of("baby botox"))));

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', value = {
		"BOTOX for my forehead               ~ brand botox BOTOX, area forehead forehead",
		"is baby botox a thing               ~ toxin baby botox baby botox",
		"botox in both lips                  ~ brand botox botox, area lips lips",
		"foreheads                           ~ area forehead foreheads",
		"does it help crow's feet            ~ area crow's feet crow 's feet",
		"does it help crows feet             ~ area crow's feet crows feet",
		"is bo-tox safe                      ~ brand botox bo - tox",
		"my frown lines                      ~ area frown lines frown lines",
		"one frown line                      ~ area frown lines frown line",
		"what is the weather                 ~ ''"
	})
	void findsTheLongestNamesInAnyCaseAndNumber(String sentence, String found) {
		var entities = finder.find(tokens(sentence)).stream().map(entity -> entity.type() + " " + entity.name() + " " + entity.text()).toList();
		assertThat(String.join(", ", entities)).isEqualTo(found.replace("''", ""));
	}

	@Test
	void findsNothingWhereNothingIsKnown() {
		assertThat(new EntityFinder(Map.of()).find(tokens("botox for my forehead"))).isEmpty();
		assertThat(finder.find(List.of())).isEmpty();
	}
}

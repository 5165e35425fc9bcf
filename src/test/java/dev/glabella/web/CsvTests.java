package dev.glabella.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

	@Test
	void quotesWhatWouldBreakALine() {
		assertThat(text("a,b", "say \"hi\"", "two\nlines", null, 7, "BOTOX®")).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,7,BOTOX®\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
	void turnsFormulasIntoText(String cell) {
		assertThat(text(cell).replace("\"", "")).startsWith("'" + cell.charAt(0));
	}

	@Test
	void leavesOtherTextsAlone() {
		assertThat(text("a=b", "follow-up", "1+1")).isEqualTo("a=b,follow-up,1+1\r\n");
	}

	private static String text(Object... cells) {
		return new String(new Csv(List.of("h"), List.of(Arrays.asList(cells))).bytes(), StandardCharsets.UTF_8).substring(3);
	}
}

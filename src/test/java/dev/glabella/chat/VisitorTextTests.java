package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTextTests {

	@Test
	void losesOnlyWhatCannotBeShown() {
		assertThat(VisitorText.clean("  Does\u0000 it\u001b[31m\thurt?\r\nReally\u0085? \ud83d ")).isEqualTo("Does it[31m\thurt?\nReally?");
	}

	@ParameterizedTest
	@ValueSource(strings = {"🙂👩🏽‍⚕️", "line\u2028separator", "e\u0301", "שלום", "<script>alert(1)</script>", "${7*7} #{7*7} {{7*7}}", "'; drop table message; --"})
	void staysAsItWasWritten(String text) {
		assertThat(VisitorText.clean(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", " ", "\n\t", "\u0000", "\u200b\u200d", "\u00a0", "\u2028"})
	void isRefusedWhenThereIsNothingToRead(String text) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> VisitorText.clean(text)).extracting(Refused::code).isEqualTo(Refused.Code.EMPTY);
	}

	@Test
	void isRefusedFromOneByteTooMany() {
		assertThat(VisitorText.clean("🙂".repeat(1024))).hasSize(2048);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> VisitorText.clean("🙂".repeat(1024) + ".")).extracting(Refused::code)
			.isEqualTo(Refused.Code.TOO_LONG);
	}

	@Test
	void isOneLineInAForm() {
		assertThat(VisitorText.line(" Ann\r\nBcc: x\u0000 ", 120)).isEqualTo("Ann Bcc: x");
		assertThat(VisitorText.line(" \n", 120)).isNull();
	}
}

package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DeviceCodeTests {

	@Test
	void isReadHoweverItIsSpacedAndInSmallLettersToo() {
		var code = DeviceCode.mint();

		assertThat(DeviceCode.read(code.shown())).contains(code);
		assertThat(DeviceCode.read("  " + code.shown().toLowerCase().replace("-", " – ") + " ")).contains(code);
	}

	@Test
	void holdsNothingThatLooksLikeSomethingElse() {
		assertThat(Stream.generate(DeviceCode::mint).limit(1_000)).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code.shown())
			.matches("[A-Z2-9]{5}-[A-Z2-9]{5}").doesNotContain("O", "I", "L", "U"));
	}

	@Test
	void isNotReadInAnotherForm() {
		assertThat(Stream.of("", "7KQPM-2XVD", "7KQPM-2XVDRR", "7KQPM-2XVD0", "7KQPM_2XVDR", "x".repeat(10_000))).allSatisfy(typed ->
			assertThat(DeviceCode.read(typed)).isEmpty());
		assertThat(DeviceCode.read(null)).isEmpty();
	}

	@Test
	void staysOutOfLogs() {
		var code = DeviceCode.mint();

		assertThat(code.toString()).doesNotContain(code.value());
		assertThat(code.hash()).hasSize(64).doesNotContain(code.value());
	}
}

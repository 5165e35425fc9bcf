package dev.glabella.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TokenTests {

	@Test
	void isNeverMintedTwice() {
		assertThat(Stream.generate(Token::mint).limit(10_000)).doesNotHaveDuplicates().allSatisfy(token -> assertThat(token.value()).hasSize(43));
	}

	@Test
	void isReadFromAHeaderOnlyInItsForm() {
		var token = Token.mint();

		assertThat(Token.read(token.value())).contains(token);
		assertThat(Token.read(null)).isEmpty();
		assertThat(Token.read(token.value() + "x")).isEmpty();
		assertThat(Token.read(token.value().substring(1) + "=")).isEmpty();
	}

	@Test
	void staysOutOfLogs() {
		var token = Token.mint();

		assertThat(token.toString()).doesNotContain(token.value());
		assertThat(token.hash()).hasSize(64).doesNotContain(token.value());
	}
}

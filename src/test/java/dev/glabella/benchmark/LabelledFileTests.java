package dev.glabella.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.glabella.matching.Example;

class LabelledFileTests {

	@TempDir
	Path temp;

	@Test
	void readsQuotesLineBreaksAndWhatWindowsWrites() throws IOException {
		var file = read("\uFEFFText,Intent\r\n\"hello, \"\"you\"\"\nthere\",greet\r\n\r\n  spaced  , bye \r\n");
		assertThat(file.name()).isEqualTo("T.csv");
		assertThat(file.rows()).containsExactly(new Example("hello, \"you\"\nthere", "greet"), new Example("  spaced  ", "bye"));
	}

	@Test
	void findsTheColumnsWhereverTheyAre() throws IOException {
		assertThat(read("id,intent,text\n1,greet,hello\n").rows()).containsExactly(new Example("hello", "greet"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
		"``                            ~ is empty",
		"` \n`                         ~ is empty",
		"`text,intent\n`               ~ holds no rows",
		"`text;intent\nhi;greet\n`     ~ has no column 'text' but [text;intent]",
		"`text,label\nhi,greet\n`      ~ has no column 'intent' but [text, label]",
		"`text,intent,text\nhi,a,b\n`  ~ is not proper CSV",
		"`text,intent\n\"hi,greet\n`   ~ is not proper CSV",
		"`text,intent\nhi\n`           ~ :2: has fewer columns",
		"`text,intent\nhi,a\nho, \n`   ~ :3: the intent is empty"
	})
	void saysWhatIsWrongWithAFile(String content, String message) {
		assertThatIOException().isThrownBy(() -> read(content)).withMessageContaining("T.csv").withMessageContaining(message);
	}

	@Test
	void refusesWhatIsNoFileOrNotUtf8() throws IOException {
		assertThatIOException().isThrownBy(() -> LabelledFile.read(temp.resolve("none.csv"))).withMessageContaining("none.csv cannot be read");
		assertThatIOException().isThrownBy(() -> LabelledFile.read(temp)).withMessageContaining("cannot be read");
		var latin = Files.write(temp.resolve("latin.csv"), "text,intent\ncafé,order\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThatIOException().isThrownBy(() -> LabelledFile.read(latin)).withMessageContaining("latin.csv is not UTF-8");
	}

	private LabelledFile read(String content) throws IOException {
		return LabelledFile.read(Files.writeString(temp.resolve("T.csv"), content));
	}
}

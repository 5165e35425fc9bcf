package dev.glabella.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class KnownVectorsTests {

	private static final String TEXT = "how long does it last";

	@Test
	void keepsAVectorSoWellThatItsCosinesHardlyMove() throws IOException {
		var vector = SharedModel.MODEL.embed("does it hurt around the eyes?");
		var known = empty();
		assertThat(known.get(TEXT)).isNull();
		known.put(TEXT, vector);
		assertThat(SharedModel.cosine(vector, known.get(TEXT))).isEqualTo(1, within(1e-3));
		assertThat(known.get(TEXT + "?")).isNull();
	}

	@Test
	void readsWhatWasWrittenAndWritesOnWhatItUsedOfIt() throws IOException {
		var known = empty();
		known.put(TEXT, SharedModel.MODEL.embed(TEXT));
		known.put("gone", SharedModel.MODEL.embed("gone"));
		var later = read(written(known));
		assertThat(later.get(TEXT)).containsExactly(known.get(TEXT));
		var last = read(written(later));
		assertThat(last.get(TEXT)).isNotNull();
		assertThat(last.get("gone")).as("a text that nobody asked for is dropped").isNull();
	}

	@Test
	void passesOverVectorsOfAnotherMake() throws IOException {
		var file = new ByteArrayOutputStream();
		new DataOutputStream(file).writeUTF("another model");
		assertThat(read(file.toByteArray()).get(TEXT)).isNull();
	}

	@Test
	void refusesAFileThatWasCutShort() throws IOException {
		var known = empty();
		known.put(TEXT, SharedModel.MODEL.embed(TEXT));
		var whole = written(known);
		assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1))).isInstanceOf(EOFException.class);
	}

	private static KnownVectors empty() throws IOException {
		var file = new ByteArrayOutputStream();
		new DataOutputStream(file).writeUTF("nothing");
		return read(file.toByteArray());
	}

	private static KnownVectors read(byte[] file) throws IOException {
		return KnownVectors.read(new ByteArrayInputStream(file));
	}

	private static byte[] written(KnownVectors known) throws IOException {
		var file = new ByteArrayOutputStream();
		known.write(file);
		return file.toByteArray();
	}
}

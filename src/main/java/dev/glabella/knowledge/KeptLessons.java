package dev.glabella.knowledge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** What was learned of files of the content folder and is kept beside them, because learning takes minutes; only whoever learned it can read it. */
public final class KeptLessons {

	/** Path within the content folder. */
	public static final String FILE = "grading/marking.learned";
	/** Where nothing is kept. */
	static final KeptLessons NOTHING = new KeptLessons(new byte[0]);

	private final byte[] bytes;

	KeptLessons(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Whether nothing is kept. */
	public boolean isEmpty() {
		return bytes.length == 0;
	}

	/** What is kept, from its beginning. */
	public InputStream open() {
		return new ByteArrayInputStream(bytes);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof KeptLessons lessons && Arrays.equals(bytes, lessons.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bytes);
	}
}

package dev.glabella.language;

import java.io.StringReader;
import java.util.List;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;

/** How texts are cut into words and marks: messages and what the content looks for in them alike. */
class Tokenizing {

	static final String OPTIONS = "invertible=true,untokenizable=noneDelete";

	private static final TokenizerFactory<CoreLabel> TOKENIZER = PTBTokenizer.factory(new CoreLabelTokenFactory(), OPTIONS);

	private Tokenizing() {}

	/** The words and marks of a text. */
	static List<String> words(String text) {
		// The blank at the end shows the tokenizer that the last word is a whole one.
		return TOKENIZER.getTokenizer(new StringReader(text + " ")).tokenize().stream().map(CoreLabel::word).toList();
	}
}

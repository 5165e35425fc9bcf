package dev.glabella.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import edu.stanford.nlp.ling.tokensregex.PhraseTable;

/** Finds the lexicon's names among tokens, in any case and number, by the phrase table of TokensRegex; longer names win where names overlap. */
class EntityFinder {

	private record Name(String type, String canonical) {}

	private final PhraseTable names = new PhraseTable(false, true, false);

	/**
	 * @param terms by entity type, then by canonical name, the ways people write it
	 */
	EntityFinder(Map<String, Map<String, List<String>>> terms) {
		terms.forEach((type, byName) -> byName.forEach((canonical, spellings) -> spellings.forEach(spelling -> names.addPhrase(
				written(spelling), type, new Name(type, canonical)))));
	}

	/** Without marks: the phrase table passes over them in a sentence, so that "bo-tox" is two words side by side. */
	private static List<String> written(String spelling) {
		return Tokenizing.words(spelling.toLowerCase(Locale.ROOT)).stream().filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit)).toList();
	}

	List<Entity> find(List<Token> tokens) {
		if (names.isEmpty() || tokens.isEmpty()) return List.of();
		var matches = new ArrayList<PhraseTable.PhraseMatch>();
		for (var words : List.of(words(tokens, false), words(tokens, true))) {
			var found = names.findAllMatches(words);
			if (found != null) matches.addAll(found);
		}
		return names.findNonOverlappingPhrases(matches).stream()
				.sorted(Comparator.comparingInt(PhraseTable.PhraseMatch::getTokenBegin))
				.map(match -> entity(match, tokens)).toList();
	}

	private static Entity entity(PhraseTable.PhraseMatch match, List<Token> tokens) {
		var name = (Name) match.getPhrase().getData();
		var text = tokens.subList(match.getTokenBegin(), match.getTokenEnd()).stream().map(Token::word).collect(Collectors.joining(" "));
		return new Entity(name.type(), name.canonical(), text);
	}

	private static PhraseTable.WordList words(List<Token> tokens, boolean lemmas) {
		return new PhraseTable.WordList() {
			@Override
			public String getWord(int i) {
				return lemmas ? tokens.get(i).lemma() : tokens.get(i).spelling();
			}

			@Override
			public int size() {
				return tokens.size();
			}
		};
	}
}

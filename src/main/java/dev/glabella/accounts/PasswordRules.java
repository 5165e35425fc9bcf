package dev.glabella.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not made of what everybody would try first. No rules about kinds of characters. What is typed counts
 * exactly as typed; only the comparison with common words is generous.
 */
@Component
class PasswordRules {

	static final int LONGEST = 128;
	/** What has to be left of a password when all common words, runs and repetitions are taken out. */
	private static final int OWN_AT_LEAST = 4;
	private static final List<String> RUNS = List.of("abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "1qaz2wsx3edc4rfv");

	private static final String DISGUISES = "@4031$5!7";
	private static final String DISGUISED = "aaoelsslt";

	private final AccountsSettings settings;
	private final ObjectProvider<Workplace> workplace;
	private final List<String> common;

	PasswordRules(AccountsSettings settings, ObjectProvider<Workplace> workplace) {
		this.settings = settings;
		this.workplace = workplace;
		this.common = read();
	}

	/** Refuses with the reason, or returns the password. */
	String checked(String password, String repeated, Email email, String name) {
		if (!password.equals(repeated)) throw new Refused("The two passwords differ.");
		flaw(password, email, name).ifPresent(flaw -> {
			throw new Refused(flaw);
		});
		return password;
	}

	int shortest() {
		return settings.passwordAtLeast();
	}

	Optional<String> flaw(String password, Email email, String name) {
		var length = password.codePointCount(0, password.length());
		if (length < settings.passwordAtLeast()) return Optional.of("The password needs " + settings.passwordAtLeast() + " characters or more. Some words in a row do well.");
		if (length > LONGEST) return Optional.of("The password has " + LONGEST + " characters at most.");
		var words = Stream.of(common.stream(), parts(email.localPart()), parts(name), parts(clinic())).flatMap(some -> some).filter(word -> word.length() > 2)
			.sorted(Comparator.comparing(String::length).reversed()).toList();
		return Math.min(own(plain(password), words), own(undisguised(plain(password)), words)) < OWN_AT_LEAST ? Optional.of("This password is easy to guess: it is made of common words, your name, the clinic's name, or a row of keys. Choose another one.")
				: Optional.empty();
	}

	private String clinic() {
		var place = workplace.getIfAvailable();
		return place == null ? "" : place.name();
	}

	/** How many characters are left that follow from nothing. */
	private static int own(String password, List<String> words) {
		var rest = password;
		for (var word : words) rest = rest.replace(word, " ");
		var own = 0;
		for (int i = 0; i < rest.length(); i++) {
			var next = rest.charAt(i);
			if (isOwn(next) && (i == 0 || !follows(rest, i, next))) own++;
		}
		return own;
	}

	/** Blanks and the signs of a keyboard are what people add at the end. */
	private static boolean isOwn(char next) {
		return next > 127 || Character.isLetterOrDigit(next);
	}

	/** Repeats what stood shortly before, or goes on in a row of keys. */
	private static boolean follows(String text, int index, char next) {
		for (int back = 1; back <= 8 && back <= index; back++) if (text.charAt(index - back) == next) return true;
		var pair = "" + text.charAt(index - 1) + next;
		var backwards = "" + next + text.charAt(index - 1);
		return RUNS.stream().anyMatch(run -> run.contains(pair) || run.contains(backwards));
	}

	/** Without case and accents. */
	private static String plain(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
	}

	/** With letters for the usual stand-ins that touch a letter: {@code p@ssw0rd}, and not the digits of {@code 1234}. */
	private static String undisguised(String text) {
		var letters = new StringBuilder(text);
		for (int i = 0; i < text.length(); i++) {
			var known = DISGUISES.indexOf(text.charAt(i));
			var touches = i > 0 && Character.isLetter(text.charAt(i - 1)) || i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
			if (known >= 0 && touches) letters.setCharAt(i, DISGUISED.charAt(known));
		}
		return letters.toString();
	}

	private static Stream<String> parts(String text) {
		return Stream.of(plain(text).split("[^\\p{L}\\p{N}]+"));
	}

	private static List<String> read() {
		try {
			return new ClassPathResource("common-passwords.txt", PasswordRules.class).getContentAsString(StandardCharsets.UTF_8).lines()
				.filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" "))).map(PasswordRules::plain).toList();
		} catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}
}

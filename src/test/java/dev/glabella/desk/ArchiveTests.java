package dev.glabella.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.glabella.chat.LogChanged;
import dev.glabella.chat.VisitorClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArchiveTests extends DeskTest {

	@Autowired
	Archive archive;

	@Test
	void findsAConversationByItsMessagesItsNotesAndItsContact() {
		long id = waiting(false, Duration.ZERO);
		desk.claim(id, maria);
		desk.say(id, maria, "m1", "The swelling goes down within days");
		desk.write(id, maria, "Prefers a call before noon");
		for (var words : new String[] {"swell", "swelling DAYS", "start noon", "\"call before noon\"", "maria has joined"}) assertThat(found(words)).as(words).containsExactly(id);
		for (var words : new String[] {"swelling weeks", "\"noon call\"", "swelling -days"}) assertThat(found(words)).as(words).isEmpty();
	}

	@Test
	void showsWhereTheWordsStand() {
		long id = waiting(false, Duration.ZERO);
		desk.claim(id, maria);
		desk.say(id, maria, "m1", "Hello. Some <b>swelling</b> is common. Goodbye.");
		var excerpt = archive.search("swellings", null, null, 10).found().getFirst().excerpt();
		assertThat(excerpt.stream().filter(Archive.Piece::hit).map(Archive.Piece::text)).containsExactly("swelling");
		assertThat(excerpt.stream().map(Archive.Piece::text).collect(Collectors.joining())).contains("<b>swelling</b>");
	}

	@Test
	void narrowsDownToDays() {
		long id = waiting(false, Duration.ofDays(2));
		archive.on(new LogChanged(id));
		var page = as(maria);
		page.get("/desk");
		var day = "2026-11-21";
		assertThat(json(page.call("/api/desk/search", "{\"words\": \"start\", \"from\": \"" + day + "\", \"until\": \"" + day + "\"}").body()).path("found").get(0).path("standing").path("id").asLong()).isEqualTo(id);
		assertThat(json(page.call("/api/desk/search", "{\"words\": \"start\", \"from\": \"2026-11-22\"}").body()).path("total").asInt()).isZero();
		assertThat(audited("conversations-searched")).hasSize(2);
	}

	@Test
	void forgetsWhatWasErased() {
		var visitor = VisitorClient.at(port);
		assertThat(visitor.call("PUT", "/api/visit/contact", "{\"name\": \"Zenobia\", \"phone\": \"+1 213 555 0199\", \"consent\": true}").statusCode()).isEqualTo(204);
		assertThat(found("zenobia")).hasSize(1);
		visitor.call("DELETE", "/api/visit", null);
		assertThat(found("zenobia")).isEmpty();
	}

	@Test
	void readsWhateverIsTypedAsWords() {
		waiting(false, Duration.ZERO);
		for (var words : new String[] {"\"", "-", "*", "start)", "a AND (b", "when\\", "~2 ^", "field:start", "'; drop table message; --", "\u202Estart", "the"}) assertThat(found(words)).as(words).isNotNull();
		var page = as(maria);
		page.get("/desk");
		assertThat(page.call("/api/desk/search", "{\"words\": \" \"}").statusCode()).isEqualTo(400);
		assertThat(page.call("/api/desk/search", "{\"words\": \"" + "a".repeat(201) + "\"}").statusCode()).isEqualTo(413);
		assertThat(page.call("/api/desk/search", "{\"words\": \"a\", \"from\": \"tomorrow\"}").statusCode()).isEqualTo(400);
	}

	private List<Long> found(String words) {
		return archive.search(words, null, null, 10).found().stream().map(found -> found.standing().id()).toList();
	}
}

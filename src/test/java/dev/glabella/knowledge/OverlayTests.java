package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.glabella.knowledge.Addition.NewTopic;
import dev.glabella.knowledge.Addition.Phrasing;
import org.junit.jupiter.api.Test;

class OverlayTests {

	private static final String TOPIC = """
			---
			id: onset
			title: When it starts   # the heading
			questions:
			  - how long does it take
			  - "when does it kick in?"   # colloquial
			facts: []
			---

			Days.
			""";

	@Test
	void addsAPhrasingBelowTheLastOneAndLeavesTheRestAsItIs() {
		var changed = overlaid("topics/onset.md", TOPIC, new Phrasing("onset", "how \"soon\" \\ is  it: 🙂"));
		assertThat(changed).isEqualTo(TOPIC.replace("\"when does it kick in?\"", "\"when does it kick in?\"\n  - \"how \\\"soon\\\" \\\\ is it: 🙂\""));
	}

	@Test
	void addsToAListInBracketsOverSeveralLinesAndAfterLettersOutsideOfTheFirstPlane() {
		var text = "---\nid: talk\nquestions: [🙂 a person, \"a human\",\n  somebody]\nreason: asked\n---\n\nYes.\n";
		assertThat(overlaid("routes/talk.md", text, new Phrasing("talk", "anyone"))).isEqualTo(text.replace("somebody]", "somebody, \"anyone\"]"));
	}

	@Test
	void leavesOutWhatStandsThereAlreadyAndWhatHasNoPlace() {
		for (var addition : List.of(new Phrasing("onset", " How long  does it take"), new Phrasing("gone", "anything"), new NewTopic("onset", "Again", null, List.of("x"), "x", "", List.of()))) {
			assertThat(overlaid("topics/onset.md", TOPIC, addition)).as(addition.toString()).isEqualTo(TOPIC);
		}
		for (var broken : List.of("---\nquestions: [\n---\n", "no fields", "---\nquestions: one\n---\n\nx", "---\nquestions: []\n---\n\nx", "")) {
			assertThat(overlaid("topics/onset.md", broken, new Phrasing("onset", "x"))).as(broken).isEqualTo(broken);
		}
	}

	@Test
	void writesANewTopicUnderItsHeading() {
		var files = files(Map.of("groups.yaml", "- title: The basics\n  topics:\n    - onset\n- title: Before\n  topics: [cost]\n"));
		var overlay = Overlay.on(files, List.of(new NewTopic("flying-home", "Can I fly: home?", "Before", List.of("can I fly", "is it \"safe\""), "Ask us.", "More of it.", List.of("S1", "S2"))));
		assertThat(overlay.texts().get("groups.yaml")).isEqualTo("- title: The basics\n  topics:\n    - onset\n- title: Before\n  topics: [cost, flying-home]\n");
		assertThat(overlay.texts().get("topics/flying-home.md")).isEqualTo("""
				---
				id: flying-home
				title: "Can I fly: home?"
				questions:
				  - "can I fly"
				  - "is it \\"safe\\""
				sources: [S1, S2]
				---

				Ask us.

				## More

				More of it.
				""");
	}

	/** Whatever staff write has to come back as they wrote it, apart from white space. */
	@Test
	void keepsAnyWordingReadable() {
		for (var wording : List.of("- a", "# b", "a: b", "a\\", "{{clinic.phone}}", "'", "\"", "[x]", "null", "yes", "12", "---", "a\n---\nid: other", "\u0007bell", "\u202Etxet")) {
			var text = overlaid("topics/onset.md", TOPIC, new Phrasing("onset", wording));
			var notes = new Notes();
			var questions = FrontMatter.of("topics/onset.md", text, notes).fields().get("questions").texts();
			assertThat(questions.getLast()).as(wording).isEqualTo(wording.replaceAll("[\\s\\p{Cc}]+", " ").strip());
		}
	}

	private static String overlaid(String file, String text, Addition addition) {
		return Overlay.on(files(Map.of(file, text)), List.of(addition)).texts().get(file);
	}

	private static KnowledgeFiles files(Map<String, String> texts) {
		return KnowledgeFiles.bundled().with(new TreeMap<>(texts));
	}
}

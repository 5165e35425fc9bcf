package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTests {

	private static final LocalDate SIGNED = LocalDate.of(2026, 3, 1);

	@TempDir
	Path temp;
	SampleFolder folder;

	@BeforeEach
	void signOnset() {
		folder = SampleFolder.copiedTo(temp);
		folder.write("reviews.yaml", "- {topic: onset, by: Dr. Ada Byron, on: 2026-03-01, hash: " + Review.hashOf(onset()) + "}\n");
	}

	@Test
	void holdsForTheTextThatWasReadAndForAYear() {
		assertThat(signOff(SIGNED)).isTrue();
		assertThat(signOff(SIGNED.plusYears(1))).isTrue();
		assertThat(signOff(SIGNED.plusYears(1).plusDays(1))).isFalse();
	}

	@Test
	void endsWhenAStatementChanges() {
		folder.replace("topics/onset.md", "about 2 weeks.\n    sources", "about 3 weeks.\n    sources");
		assertThat(signOff(SIGNED)).isFalse();
	}

	@Test
	void endsWhenTheAnswerChanges() {
		folder.replace("topics/onset.md", "takes about 2 weeks", "takes about 4 weeks");
		assertThat(signOff(SIGNED)).isFalse();
	}

	@Test
	void outlivesNewPhrasingsAndAnotherWrapOfTheLines() {
		folder.replace("topics/onset.md", "  - is it instant\n", "  - is it instant\n  - how about tomorrow\n")
			.replace("topics/onset.md", "a few days. The full", "a few days.\nThe full");
		assertThat(signOff(SIGNED)).isTrue();
	}

	@Test
	void needsTheHashOfWhatWasRead() {
		folder.write("reviews.yaml", "- {topic: onset, by: Dr. Ada Byron, on: 2026-03-01}\n");
		assertThat(signOff(SIGNED)).isFalse();
	}

	@Test
	void countsByItsNewestEntry() {
		folder.write("reviews.yaml", folder.read("reviews.yaml") + "- {topic: onset, by: B, on: 2025-01-01, hash: 00}\n");
		assertThat(signOff(SIGNED)).isTrue();
	}

	@Test
	void decidesWhatVisitorsSeeOnlyWhereTheClinicSaysSo() {
		assertThat(knowledge().published(SIGNED)).hasSize(3);
		folder.replace("clinic.yaml", "withhold-unsigned: false", "withhold-unsigned: true");
		assertThat(knowledge().published(SIGNED)).extracting(Topic::id).containsExactly("onset");
		assertThat(knowledge().published(SIGNED.plusYears(2))).isEmpty();
	}

	@Test
	void tellsListEntriesFromWrappedLines() {
		var topic = onset();
		assertThat(Review.hashOf(withMore(topic, "- a\n- b"))).isNotEqualTo(Review.hashOf(withMore(topic, "- a - b")));
		assertThat(Review.hashOf(withMore(topic, "a\nb"))).isEqualTo(Review.hashOf(withMore(topic, "a b"))).isNotEqualTo(Review.hashOf(withMore(topic, "a\n\nb")));
	}

	private static Topic withMore(Topic topic, String more) {
		return new Topic(topic.id(), topic.title(), topic.questions(), topic.shortAnswer(), more, topic.facts(), topic.never(), topic.related(),
			topic.sources(), topic.decision(), topic.reason());
	}

	private boolean signOff(LocalDate today) {
		return knowledge().signOff(onset(), today).isPresent();
	}

	private Topic onset() {
		return knowledge().topic("onset").orElseThrow();
	}

	private Knowledge knowledge() {
		return KnowledgeFiles.of(temp).read();
	}
}

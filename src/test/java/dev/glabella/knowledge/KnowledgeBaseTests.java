package dev.glabella.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KnowledgeBaseTests {

	@TempDir
	Path temp;
	SampleFolder folder;
	final List<Object> events = new ArrayList<>();
	KnowledgeBase base;

	@BeforeEach
	void readSample() {
		folder = SampleFolder.copiedTo(temp);
		base = new KnowledgeBase(settings(), events::add);
	}

	@Test
	void takesAGoodChangeAndTellsOfIt() {
		folder.replace("topics/onset.md", "title: When it starts to work", "title: When it kicks in");
		assertThat(base.refresh()).isTrue();
		assertThat(base.current().topic("onset").orElseThrow().title()).isEqualTo("When it kicks in");
		assertThat(events).containsExactly(new KnowledgeChanged(base.current()));
	}

	@Test
	void keepsTheFormerContentWhenAChangeHasErrors() {
		var before = base.current();
		folder.replace("topics/onset.md", "title: When it starts to work", "title: New\nbroken: yes");
		assertThat(base.refresh()).isFalse();
		assertThat(base.current()).isSameAs(before);
		assertThat(base.problems()).singleElement().asString().startsWith("topics/onset.md:4: error: broken: is not a field");
		assertThat(events).isEmpty();
	}

	@Test
	void forgetsTheErrorsOnceTheyArePutRight() {
		folder.replace("clinic.yaml", "phone:", "fone:");
		base.refresh();
		folder.replace("clinic.yaml", "fone:", "phone:");
		base.refresh();
		assertThat(base.problems()).isEmpty();
		assertThat(events).as("nothing differs from before").isEmpty();
	}

	@Test
	void logsTheSameErrorsOnce(CapturedOutput output) {
		folder.replace("clinic.yaml", "phone:", "fone:");
		base.refresh();
		base.refresh();
		assertThat(output.getOut().split("fone: is not a field", -1)).hasSize(2);
	}

	@Test
	void doesNotStartOnContentWithErrors() {
		folder.replace("clinic.yaml", "phone:", "fone:");
		assertThatExceptionOfType(InvalidKnowledge.class).isThrownBy(() -> new KnowledgeBase(settings(), events::add))
			.satisfies(invalid -> assertThat(new InvalidKnowledgeAnalyzer().analyze(invalid).getDescription()).contains("clinic.yaml:1: error: phone: is missing", "clinic.yaml:3: error: fone:"));
	}

	@Test
	void waitsUntilAChangeHasComeToRest() {
		var watch = new KnowledgeWatch(base, settings());
		watch.look();
		folder.replace("topics/onset.md", "title: When it starts to work", "title: Half writ");
		watch.look();
		assertThat(events).as("just changed").isEmpty();
		folder.replace("topics/onset.md", "title: Half writ", "title: Wholly written");
		watch.look();
		assertThat(events).as("changed again").isEmpty();
		watch.look();
		assertThat(events).hasSize(1);
		watch.look();
		assertThat(events).as("no further change").hasSize(1);
		assertThat(base.current().topic("onset").orElseThrow().title()).isEqualTo("Wholly written");
	}

	@Test
	void saysOnceThatTheFolderIsGoneAndGoesOnWhenItIsBack(CapturedOutput output) throws IOException {
		var watch = new KnowledgeWatch(base, settings());
		var away = temp.resolveSibling(temp.getFileName() + "-away");
		Files.move(temp, away);
		watch.look();
		watch.look();
		assertThat(output.getOut().split("Could not look at the knowledge folder", -1)).hasSize(2);
		Files.move(away, temp);
		folder.replace("topics/onset.md", "title: When it starts to work", "title: Back");
		watch.look();
		watch.look();
		assertThat(base.current().topic("onset").orElseThrow().title()).isEqualTo("Back");
	}

	@Test
	void looksByItselfUntilItIsStopped() throws InterruptedException {
		var changed = new CountDownLatch(1);
		var watch = new KnowledgeWatch(new KnowledgeBase(settings(), event -> changed.countDown()), settings());
		watch.start();
		folder.delete("groups.yaml");
		assertThat(changed.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(watch.isRunning()).isTrue();
		watch.stop();
		assertThat(watch.isRunning()).isFalse();
	}

	@Test
	void leavesTheFolderAloneWhereWatchingIsOff() {
		var watch = new KnowledgeWatch(base, new KnowledgeSettings(temp, false, Duration.ofMillis(10)));
		watch.start();
		assertThat(watch.isRunning()).isFalse();
	}

	private KnowledgeSettings settings() {
		return new KnowledgeSettings(temp, true, Duration.ofMillis(10));
	}
}

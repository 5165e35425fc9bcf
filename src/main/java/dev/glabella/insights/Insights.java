package dev.glabella.insights;

import java.time.Clock;

import dev.glabella.desk.HandOffBook;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Topic;
import org.springframework.stereotype.Component;

/** Reads what happened on the days somebody asks for. */
@Component
class Insights {

	private final Book book;
	private final HandOffBook handOffs;
	private final KnowledgeBase knowledge;
	private final Clock clock;

	Insights(Book book, HandOffBook handOffs, KnowledgeBase knowledge, Clock clock) {
		this.book = book;
		this.handOffs = handOffs;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	Range range(String from, String until) {
		var zone = knowledge.current().clinic().timeZone();
		return Range.of(from, until, clock.instant().atZone(zone).toLocalDate(), zone);
	}

	/** Returns are read before the hand-offs they belong to: so there are never more of them. */
	Happened during(Period period) {
		int returns = book.returns(period.start(), period.end());
		return new Happened(period, book.conversations(period.start(), period.end()), handOffs.between(period.start(), period.end()), book.replies(period.start(), period.end()), returns,
				handOffs.tellAfter());
	}

	/** As visitors read it; the id of one that is no longer in the content. */
	public String title(String topic) {
		return knowledge.current().topic(topic).map(Topic::title).orElse(topic);
	}
}

package dev.glabella.knowledge;

import java.util.List;

/** Content that is kept beside the files; whoever keeps some provides one bean, and calls {@link KnowledgeBase#refresh} after a change. */
public interface Additions {

	/** Everything that was approved, in the order in which it was. */
	List<Addition> approved();
}

package dev.glabella.knowledge;

/**
 * One reading of the content.
 * @param knowledge as much as could be understood; only to be used where there are no errors, or to look for more of them
 * @param notes what is wrong, and where everything stands
 */
record Reading(KnowledgeFiles files, Knowledge knowledge, Notes notes) {

	Knowledge valid() {
		var errors = notes.errors();
		if (!errors.isEmpty()) throw new InvalidKnowledge(files.origin(), errors);
		return knowledge;
	}

	static String fileOf(Topic topic) {
		return "topics/" + topic.id() + ".md";
	}

	static String fileOf(Route route) {
		return "routes/" + route.id() + ".md";
	}
}

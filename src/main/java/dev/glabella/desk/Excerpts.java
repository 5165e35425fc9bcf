package dev.glabella.desk;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Gives the best passage as pieces of plain text, so that no mark-up of ours can be confused with what somebody wrote. */
class Excerpts extends PassageFormatter {

	private static final int LONGEST = 240;

	@Override
	public List<Archive.Piece> format(Passage[] passages, String content) {
		if (passages.length == 0) return List.of();
		var passage = passages[0];
		var pieces = new ArrayList<Archive.Piece>();
		int at = passage.getStartOffset();
		int end = Math.min(passage.getEndOffset(), Math.max(at, passage.getNumMatches() == 0 ? at : passage.getMatchStarts()[0] - LONGEST / 3) + LONGEST);
		at = Math.max(at, end - LONGEST);
		for (int match = 0; match < passage.getNumMatches(); match++) {
			int from = passage.getMatchStarts()[match];
			int to = Math.min(passage.getMatchEnds()[match], end);
			if (from < at || from >= end) continue;
			if (from > at) pieces.add(new Archive.Piece(content.substring(at, from), false));
			pieces.add(new Archive.Piece(content.substring(from, to), true));
			at = to;
		}
		if (at < end) pieces.add(new Archive.Piece(content.substring(at, end), false));
		return pieces;
	}
}

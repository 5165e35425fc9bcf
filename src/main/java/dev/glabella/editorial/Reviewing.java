package dev.glabella.editorial;

import dev.glabella.accounts.Role;
import dev.glabella.accounts.StaffMember;
import dev.glabella.knowledge.KnowledgeBase;
import dev.glabella.knowledge.Review;
import dev.glabella.knowledge.Topic;
import org.springframework.stereotype.Component;

/** Signing a topic off, and taking that back. Both count at once: for the FAQ, the chat, and what is withheld. */
@Component
class Reviewing {

	private final KnowledgeBase base;
	private final SignOffs signOffs;

	Reviewing(KnowledgeBase base, SignOffs signOffs) {
		this.base = base;
		this.signOffs = signOffs;
	}

	/**
	 * Vouches for the text with that hash; false when the topic reads differently by now, and nothing was signed.
	 */
	boolean sign(StaffMember clinician, Topic topic, String hash) {
		if (!clinician.is(Role.CLINICIAN)) throw new IllegalArgumentException("only a clinician signs topics off, not a " + clinician.role());
		if (!Review.hashOf(topic).equals(hash)) return false;
		signOffs.sign(clinician, topic.id(), hash, base.today());
		base.refreshReviews();
		return true;
	}

	void takeBack(StaffMember member, Topic topic) {
		signOffs.takeBack(member, topic.id(), base.today());
		base.refreshReviews();
	}
}

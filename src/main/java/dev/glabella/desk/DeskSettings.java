package dev.glabella.desk;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The steps by which a hand-off comes to an end, counted from its beginning.
 * @param louderAfter the desk sounds again and louder
 * @param everyoneAfter whoever is signed in hears it, away or not
 * @param tellAfter the visitor is told that nobody is free, and may leave contact details
 * @param nobodyAfter the same where nobody is at the desk at all, or the clinic is closed
 * @param giveUpAfter the assistant answers again
 * @param contactWithin opening time within which somebody who left contact details has to be contacted, and after a vain try again
 * @param urgentContactWithin the same after a red flag
 * @param goneAfter a person without a connection for so long has left: the chat returns to the queue
 */
@ConfigurationProperties("glabella.desk")
record DeskSettings(@DefaultValue("30s") Duration louderAfter, @DefaultValue("60s") Duration everyoneAfter, @DefaultValue("2m") Duration tellAfter,
		@DefaultValue("5s") Duration nobodyAfter, @DefaultValue("10m") Duration giveUpAfter, @DefaultValue("30s") Duration goneAfter,
		@DefaultValue("4h") Duration contactWithin, @DefaultValue("30m") Duration urgentContactWithin) {

	DeskSettings {
		inOrder("louder-after", louderAfter, "everyone-after", everyoneAfter);
		inOrder("everyone-after", everyoneAfter, "tell-after", tellAfter);
		inOrder("tell-after", tellAfter, "give-up-after", giveUpAfter);
	}

	private static void inOrder(String first, Duration sooner, String second, Duration later) {
		if (sooner.isNegative() || later.compareTo(sooner) < 0) {
			throw new IllegalArgumentException("glabella.desk." + second + " is not before " + first + " (" + sooner.toSeconds() + " s), got " + later.toSeconds() + " s");
		}
	}
}

package dev.glabella.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.util.FileSystemUtils;

import dev.glabella.knowledge.Knowledge;
import dev.glabella.knowledge.KnowledgeFiles;
import dev.glabella.knowledge.SampleFolder;
import dev.glabella.language.Analyzer;
import dev.glabella.language.Utterance;
import dev.glabella.matching.Trainer;

/** A clinic with a handful of topics, and an assistant that learned them; shared by the tests because learning takes seconds. */
public final class SmallClinic {

	static final Knowledge KNOWLEDGE = knowledge();

	private static final Analyzer ANALYZER = new Analyzer(KNOWLEDGE, Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC));

	private SmallClinic() {}

	static Utterance analyze(String message) {
		return ANALYZER.analyze(message);
	}

	static Mind mind() {
		return Learned.MIND;
	}

	/** The judgement of the last message of a conversation. */
	static Judgement ask(String... messages) {
		var dialogue = Dialogue.START;
		for (int turn = 0; turn < messages.length - 1; turn++) dialogue = dialogue.after(Assistant.judge(mind(), dialogue, messages[turn], null));
		return Assistant.judge(mind(), dialogue, messages[messages.length - 1], null);
	}

	private static final class Learned {

		static final Mind MIND = Mind.of(KNOWLEDGE, new Trainer());
	}

	private static Knowledge knowledge() {
		try {
			var folder = Files.createTempDirectory("small-clinic");
			try {
				return KnowledgeFiles.of(writtenTo(folder)).read();
			}
			finally {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Writes the content into a folder, for tests that go through files. */
	public static Path writtenTo(Path path) {
		var folder = SampleFolder.copiedTo(path);
		folder.write("topics/pain.md", """
				---
				id: pain
				title: Does it hurt
				questions: [does it hurt, is botox painful, "how bad is the needle", do you numb the skin first, will I feel the injections, is there a numbing cream,
				  I am scared of needles, does the forehead sting more than the rest, "pain level?", how much discomfort is there]
				related: [makeup-after, onset, duration, side-effects-serious]
				sources: [S1]
				---

				Most people feel a short sting with BOTOX®.

				## More

				The needle is thin. Ask for **cold packs** or a cream.
				""");
		folder.write("topics/side-effects-serious.md", """
				---
				id: side-effects-serious
				title: Serious side effects
				questions: [what are the serious side effects, how dangerous is botox, can botox spread in the body, what is the boxed warning, can it affect breathing,
				  has anyone been hospitalised, what is the worst that can happen, is it toxic, life threatening risks of botox, how risky is it]
				related: [pain]
				sources: [S1]
				---

				In rare cases the effect of BOTOX® spreads. Trouble breathing or swallowing can follow. Call 911 then.
				""");
		folder.write("topics/booking.md", """
				---
				id: booking
				title: Booking a visit
				decision: handoff
				reason: booking
				questions: [I want to book an appointment, how do I make an appointment, can I book online, do you have anything free this week, I need to reschedule,
				  cancel my appointment, next available slot, sign me up for a visit, do you take walk-ins, what times are open on Saturday]
				---

				To book, call {{clinic.phone}}.
				""");
		folder.write("routes/chitchat.md", """
				---
				id: chitchat
				title: Small talk
				decision: smalltalk
				questions: [tell me a joke, do you like your job, what is your favourite colour, are you a robot, sing me a song]
				variants:
				  - id: greeting
				    questions: [hello, hi there, good morning, hey, good evening, hello there]
				    reply: Hello. I am the {{clinic.assistant-name}}.
				  - id: thanks
				    questions: [thank you, thanks a lot, that helped, many thanks, great thanks, perfect thank you]
				    reply: You are welcome.
				---

				I am not much good at small talk.
				""");
		folder.write("routes/talk-to-person.md", """
				---
				id: talk-to-person
				title: Talk to a person
				decision: handoff
				reason: asked
				questions: [I want to talk to a person, can I speak to someone, give me a human, real person please, is there anybody there, let me chat with staff,
				  agent, connect me to the front desk]
				---

				A person can read this chat.
				""");
		folder.write("routes/office.md", """
				---
				id: office
				title: Office matters
				decision: handoff
				reason: office
				questions: [what are your opening hours, where are you, what is your address, is there parking, are you open on Saturday, can I get my records, where do I park]
				---

				{{clinic.name}} is open {{clinic.hours}}. For the rest, our team can help.
				""");
		folder.write("routes/personal-medical-advice.md", """
				---
				id: personal-medical-advice
				title: A question about your own case
				decision: handoff
				reason: personal
				questions: [I take blood thinners can I have it, I am pregnant is it safe for me, I have lupus should I do it, my left brow is lower now what should I do,
				  my bruise has not gone away is that normal, I am on antibiotics is it ok]
				---

				That depends on you.
				""");
		folder.write("routes/emergency.md", """
				---
				id: emergency
				title: Urgent symptoms
				decision: urgent
				questions: [I can't breathe since my injection, my throat is closing up, my face swells and I am dizzy, I can not swallow any more, my tongue is getting thick, call an ambulance]
				---

				Call 911 now.
				""");
		folder.write("routes/unrelated.md", """
				---
				id: unrelated
				title: Something else
				decision: decline
				questions: [how do I reset my bank password, write me a poem about the sea, who won the match last night, how do I fix a flat tyre]
				---

				I only know about BOTOX®.
				""");
		folder.write("background.txt", """
				what is the weather like
				book a flight to paris
				how do I boil an egg
				what is the capital of France
				recommend a good novel
				how many planets are there
				translate cheese into Spanish
				my printer does not print
				which laptop should I buy
				how do I grow tomatoes
				when does the bank open
				what time is it in Tokyo
				how do I learn the guitar
				convert 10 miles to kilometres
				is it going to rain tomorrow
				the dishwasher leaks
				""");
		folder.write("red-flags.yaml", """
				asked-in-general: ["can|could|does botox|it ..2 cause|make"]
				told: ["my .. be|feel", "i have|'ve|can|feel|see|want"]
				denied: ["no trouble", "not have"]
				general-topic: side-effects-serious
				flags:
				  - id: breathing
				    title: Trouble breathing
				    level: call-911
				    patterns: ["trouble breathe|breathing", "can not breathe"]
				    examples: [I can't breathe]
				  - id: self-harm
				    title: Thoughts of suicide
				    level: call-988
				    patterns: ["want to die"]
				    examples: [I want to die]
				  - id: droop
				    title: A drooping eyelid
				    level: same-day
				    patterns: ["eyelid .. droop|drooping"]
				    examples: [my eyelid is drooping]
				levels:
				  call-911:
				    heading: Call {{clinic.emergency-number}} now
				    text: Do **not** wait.
				  call-988:
				    heading: Call or text 988
				    text: Somebody listens.
				  same-day:
				    heading: Call us today
				    text: Call {{clinic.phone}} today.
				""");
		folder.write("personal.yaml", """
				cues:
				  - id: pregnancy
				    title: Pregnancy
				    patterns: ["I .. pregnant|breastfeeding"]
				    examples: [I am pregnant]
				""");
		folder.write("replies.yaml", """
				policy-unset: Please ask our team what they advise for this.
				clarify: Did you mean one of these?
				clarify-one: Did you mean this?
				clarify-none: None of these
				several-intro: You asked about a few things.
				handoff:
				  asked: I pass you on.
				  unsure: I do not know that.
				  personal: They can set up a talk.
				  complaint: I am sorry this went wrong.
				  office: Our team helps with that.
				  booking: Our team makes the appointments.
				  safety: I have alerted our team.
				  repeated: I have not been much help.
				  error: Something failed on our side.
				handoff-waiting:
				  soon: They are being told now.
				  out-of-hours: Our team is away, open {{clinic.hours}}.
				  away: Our team is away.
				desk:
				  joined: "{{name}} has joined."
				  passed-on: "{{name}} takes over."
				  given-back: "{{name}} has left. The assistant answers again."
				  closed: "{{name}} has ended the chat."
				  requeued: "{{name}} has put you back in line."
				  owner-gone: "We lost {{name}}. You are back in line."
				  nobody-free: Nobody has been free so far.
				  closed-now: Our team is away by now.
				  back: Nobody could take your chat. I answer again.
				  back-with-contact: Nobody could take your chat. They get back to you. I answer again.
				decline: I only know about BOTOX®, so I cannot help with that.
				smalltalk-fallback: I answer questions.
				personal-note: That depends on you.
				""");
		return path;
	}
}

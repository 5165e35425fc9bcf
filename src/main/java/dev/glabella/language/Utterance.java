package dev.glabella.language;

record Utterance() {}

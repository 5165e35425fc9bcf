package dev.glabella.chat;

@OnPostgres
class MessageReceivedOnPostgresTests extends MessageReceivedTests {}

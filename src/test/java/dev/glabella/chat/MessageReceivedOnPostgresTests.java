package dev.glabella.chat;

import dev.glabella.OnPostgres;

@OnPostgres
class MessageReceivedOnPostgresTests extends MessageReceivedTests {}

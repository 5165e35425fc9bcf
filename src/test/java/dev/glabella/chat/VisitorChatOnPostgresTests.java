package dev.glabella.chat;

import dev.glabella.OnPostgres;

@OnPostgres
class VisitorChatOnPostgresTests extends VisitorChatTests {}

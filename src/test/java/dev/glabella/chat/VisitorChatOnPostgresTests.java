package dev.glabella.chat;

@OnPostgres
class VisitorChatOnPostgresTests extends VisitorChatTests {}

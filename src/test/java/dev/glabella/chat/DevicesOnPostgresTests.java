package dev.glabella.chat;

import dev.glabella.OnPostgres;

@OnPostgres
class DevicesOnPostgresTests extends DevicesTests {}

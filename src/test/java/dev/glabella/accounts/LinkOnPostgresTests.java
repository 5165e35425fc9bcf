package dev.glabella.accounts;

import dev.glabella.OnPostgres;

@OnPostgres
class LinkOnPostgresTests extends LinkTests {}

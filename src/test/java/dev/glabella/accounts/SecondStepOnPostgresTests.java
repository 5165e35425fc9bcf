package dev.glabella.accounts;

import dev.glabella.OnPostgres;

@OnPostgres
class SecondStepOnPostgresTests extends SecondStepTests {}

package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class InterleavingOnPostgresTests extends InterleavingTests {}

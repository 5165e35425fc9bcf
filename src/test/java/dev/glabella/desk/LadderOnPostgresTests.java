package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class LadderOnPostgresTests extends LadderTests {}

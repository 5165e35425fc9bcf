package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class ClaimRaceOnPostgresTests extends ClaimRaceTests {}

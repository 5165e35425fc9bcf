package dev.glabella.training;

import dev.glabella.OnPostgres;

@OnPostgres
class PractisingOnPostgresTests extends PractisingTests {}

package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class DeskShiftOnPostgresTests extends DeskShiftTests {}

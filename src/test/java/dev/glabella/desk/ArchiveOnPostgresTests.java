package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class ArchiveOnPostgresTests extends ArchiveTests {}

package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class CannedRepliesOnPostgresTests extends CannedRepliesTests {}

package dev.glabella.accounts;

import dev.glabella.OnPostgres;

@OnPostgres
class DirectoryOnPostgresTests extends DirectoryTests {}

package dev.glabella.accounts;

import dev.glabella.OnPostgres;

@OnPostgres
class AuditOnPostgresTests extends AuditTests {}

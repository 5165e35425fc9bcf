package dev.glabella.accounts;

import dev.glabella.OnPostgres;

@OnPostgres
class SignInOnPostgresTests extends SignInTests {}

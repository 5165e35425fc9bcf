package dev.glabella.alerts;

import dev.glabella.OnPostgres;

@OnPostgres
class AlertOnPostgresTests extends AlertTests {}

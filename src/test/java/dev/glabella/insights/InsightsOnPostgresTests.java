package dev.glabella.insights;

import dev.glabella.OnPostgres;

@OnPostgres
class InsightsOnPostgresTests extends InsightsTests {}

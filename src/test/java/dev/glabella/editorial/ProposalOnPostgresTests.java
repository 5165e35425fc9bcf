package dev.glabella.editorial;

import dev.glabella.OnPostgres;

@OnPostgres
class ProposalOnPostgresTests extends ProposalTests {}

package dev.glabella.desk;

import dev.glabella.OnPostgres;

@OnPostgres
class ContactsOnPostgresTests extends ContactsTests {}

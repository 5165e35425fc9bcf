-- Further devices of a visitor: the code that lets one in, and the token that it got.

create table device_code (
	code_hash varchar(64) primary key,
	conversation bigint not null references conversation (id) on delete cascade,
	valid_until timestamp(6) with time zone not null
);

create index device_code_by_conversation on device_code (conversation);

create table device (
	token_hash varchar(64) primary key,
	conversation bigint not null references conversation (id) on delete cascade,
	admitted_at timestamp(6) with time zone not null
);

create index device_by_conversation on device (conversation);

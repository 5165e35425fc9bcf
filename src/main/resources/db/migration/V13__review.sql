-- One script for H2 and PostgreSQL. What a trainee reviews, and when.

create table review_card (
	account bigint not null,
	fact varchar(130) not null,
	stability double precision not null,
	difficulty double precision not null,
	reviewed_at timestamp(6) with time zone not null,
	due_at timestamp(6) with time zone not null,
	reviews int not null,
	primary key (account, fact)
);

create index review_card_by_due on review_card (account, due_at);

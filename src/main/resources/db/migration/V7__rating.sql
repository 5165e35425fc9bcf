-- One script for H2 and PostgreSQL. How visitors rate what a person did for them: with the sentence that asked, and with the hand-off, which outlives the conversation.

alter table message add column rating smallint;
alter table message add column rated_at timestamp(6) with time zone;

alter table hand_off add column rating smallint;

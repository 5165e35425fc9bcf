-- The registry of Spring Modulith, so that a message read before a crash is answered after it. Wider than the library's own script: a visitor's
-- message may need more than 4,000 characters once written as JSON. No index over the event itself: PostgreSQL refuses
-- long keys, and the table stays short because finished entries are deleted.

create table event_publication (
	id uuid primary key,
	completion_date timestamp(6) with time zone,
	event_type varchar(512) not null,
	listener_id varchar(512) not null,
	publication_date timestamp(6) with time zone not null,
	serialized_event varchar(100000) not null,
	status varchar(20),
	completion_attempts int,
	last_resubmission_date timestamp(6) with time zone
);

create index event_publication_by_listener on event_publication (listener_id);
create index event_publication_by_completion on event_publication (completion_date);

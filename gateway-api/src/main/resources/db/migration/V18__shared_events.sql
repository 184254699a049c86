-- Events that name no container: they belong to every container of which an event names the same document or vessel's call.
-- What was recorded before has its documents and calls in no table yet: the read model is emptied, and comes again from
-- the ledger by itself.

delete from checkpoint;
delete from transactions;
delete from members;
delete from containers;
delete from movements;
delete from movement_originals;
delete from movement_documents;
delete from certificates;
delete from certificate_containers;
delete from statements;
delete from aeo;
delete from aeo_changes;
delete from arrangements;
delete from enrolments;
delete from enrolment_changes;
delete from looks;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

create table shared_movements (
    event_id varchar(64) not null primary key,
    event_time varchar(24) not null,
    writer varchar(64) not null,
    originating_party varchar(150) not null,
    originator_event_id varchar(500) not null,
    location varchar(5) not null,
    event_type varchar(16) not null,
    recorded_time varchar(24) not null,
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    event_number integer not null
);

create index shared_movements_by_position on shared_movements (block_number, transaction_number, event_number);
create index shared_movements_by_name on shared_movements (originator_event_id, originating_party, writer);

-- What a shared event is about, and what the events of a container that count name. Both are the kind and the reference.
create table shared_subjects (
    event_id varchar(64) not null,
    subject varchar(130) not null,
    primary key (event_id, subject)
);

create index shared_subjects_by_subject on shared_subjects (subject);

create table container_subjects (
    container_number varchar(11) not null,
    subject varchar(130) not null,
    primary key (container_number, subject)
);

create index container_subjects_by_subject on container_subjects (subject, container_number);

-- Enrolments lie with the records of all kinds. Beside them stands what is asked at every look at a container: who may
-- follow which, and when. Reports of looks lie there too, and are found by the containers that they name. All of it comes
-- from the ledger, for which the read model is built anew.

drop table enrolment_changes;
drop table enrolments;
drop table looks;

-- The enrolments whose confidential part this administration holds, each at its place among the records of all kinds.
create table followed_containers (
    place bigint not null primary key,
    administration varchar(64) not null,
    trader varchar(17) not null,
    container_number varchar(11) not null,
    active boolean not null,
    valid_from varchar(24),
    valid_to varchar(24),
    -- Whether what is recorded bears out the proof.
    borne_out boolean not null
);

create index followed_by_container on followed_containers (container_number, trader);
create index followed_by_trader on followed_containers (trader, place);
create index followed_at_administration on followed_containers (administration, place);

delete from checkpoint;
delete from transactions;
delete from members;
delete from containers;
delete from movements;
delete from movement_originals;
delete from movement_documents;
delete from shared_movements;
delete from shared_subjects;
delete from container_subjects;
delete from handled_places;
delete from owned_records;
delete from owned_words;
delete from owned_changes;
delete from said_records;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

-- Changes of records are told to subscribers in the order of the ledger, with what all members see of them: the number
-- is that of the write among all that its transaction wrote.

drop table owned_changes;

create table owned_changes (
    kind varchar(40) not null,
    owner varchar(64) not null,
    id varchar(500) not null,
    change_number integer not null,
    status varchar(40) not null,
    changed_by varchar(64) not null,
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    write_number integer not null,
    primary key (kind, owner, id, change_number)
);

create index owned_changes_in_order on owned_changes (block_number, transaction_number, write_number);

-- What a target refused may be a change of a record.
alter table subscription_refusal alter column event_time drop not null;
alter table subscription_refusal add column record_kind varchar(40);
alter table subscription_refusal add column record_owner varchar(64);
alter table subscription_refusal add column record_id varchar(500);
alter table subscription_refusal add column record_status varchar(40);

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
delete from said_records;
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

-- Changes of members, alarms and signatures of arrangements, which are told like those of records. They come from the
-- ledger, for which the read model is built anew.

create table told_changes (
    block_number bigint not null,
    transaction_number integer not null,
    -- The number of the write among all that its transaction wrote.
    write_number integer not null,
    kind varchar(40) not null,
    owner varchar(64) not null,
    id varchar(500) not null,
    status varchar(40) not null,
    changed_by varchar(64) not null,
    content varchar(1000000) not null,
    primary key (block_number, transaction_number, write_number)
);

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
delete from followed_containers;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

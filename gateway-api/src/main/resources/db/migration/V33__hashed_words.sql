-- A record has its words in one text, and each word leads to it by a number: half of it the hash of the word, half the
-- number of the record, so that one tree of numbers has them in the order of lists. What is found by a hash is compared
-- with the text. All of it comes from the ledger, for which the read model is built anew.

drop table owned_words;

create table owned_words (
    entry bigint not null primary key,
    place bigint not null
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
delete from owned_changes;
delete from said_records;
delete from followed_containers;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

alter table owned_records add column record_number bigint not null;
alter table owned_records add column words varchar(1000000) not null;

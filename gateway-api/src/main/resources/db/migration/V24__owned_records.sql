-- Records of every kind that belong to a member each, what was said about them, and the words by which they are found: a
-- new kind needs no table of its own. Certificates are the first that lie here. They come from the ledger, for which the
-- read model is built anew, as the gateway does by itself where it is empty.

create table owned_records (
    -- Where the ledger created it, as one number: block, transaction, write.
    place bigint not null primary key,
    kind varchar(40) not null,
    owner varchar(64) not null,
    id varchar(500) not null,
    status varchar(40) not null,
    content varchar(1000000) not null,
    confidential varchar(1000000),
    -- Whether it is this administration's, or was entrusted to it.
    held boolean not null,
    created_block bigint not null,
    created_transaction integer not null,
    changed_block bigint not null,
    changed_transaction integer not null,
    unique (kind, owner, id)
);

-- Lists begin with what was created last; what they are narrowed by stands in the index too.
create index owned_records_listed on owned_records (kind, held, place desc, owner, status);

-- A word is known by its kind and its name, as origin.container.
create table owned_words (
    place bigint not null,
    word varchar(80) not null,
    word_value varchar(500) not null
);

create index owned_words_of_record on owned_words (place);
create index owned_words_found on owned_words (word, word_value, place desc);

-- The creation has the number 0, the first change 1 and so on; what somebody says about a record is a change by that one.
-- They are told in the order of the ledger, with what all members see of them: the last number is that of the write among
-- all that its transaction wrote.
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

create table said_records (
    kind varchar(40) not null,
    owner varchar(64) not null,
    id varchar(500) not null,
    said_by varchar(64) not null,
    status varchar(40) not null,
    content varchar(1000000) not null,
    confidential varchar(1000000),
    block_number bigint not null,
    transaction_number integer not null,
    primary key (kind, owner, id, said_by)
);

drop table certificate_containers;
drop table statements;
drop table certificates;

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

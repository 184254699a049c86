-- What the blocks say, for questions. Everything here can be deleted and comes again from the ledger.
-- Times are texts in ISO 8601: those of events at a fixed width in UTC, so that they sort as times do; those of the
-- ledger with all the digits that their creator signed. One set of migrations serves H2 and PostgreSQL.

create table checkpoint (
    id integer not null primary key check (id = 1),
    block_number bigint not null,
    block_hash varchar(64) not null,
    genesis_hash varchar(64) not null
);

create table transactions (
    block_number bigint not null,
    transaction_number integer not null,
    transaction_id varchar(128) not null,
    creator varchar(64) not null,
    ledger_time varchar(40) not null,
    primary key (block_number, transaction_number)
);

create table members (
    namespace varchar(64) not null,
    msp_id varchar(64) not null,
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (namespace, msp_id)
);

create table containers (
    container_number varchar(11) not null primary key,
    events bigint not null,
    changed_block bigint not null,
    changed_transaction integer not null
);

create table movements (
    container_number varchar(11) not null,
    event_time varchar(24) not null,
    event_id varchar(64) not null,
    writer varchar(64) not null,
    location varchar(5) not null,
    bill_of_lading varchar(100),
    declaration_reference varchar(100),
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    event_number integer not null,
    primary key (container_number, event_time, event_id)
);

create index movements_by_place on movements (container_number, location);

create table certificates (
    issuer varchar(64) not null,
    number varchar(64) not null,
    content varchar(1000000) not null,
    confidential varchar(1000000),
    created_block bigint not null,
    created_transaction integer not null,
    changed_block bigint not null,
    changed_transaction integer not null,
    primary key (issuer, number)
);

create table certificate_containers (
    container_number varchar(11) not null,
    issuer varchar(64) not null,
    number varchar(64) not null,
    primary key (container_number, issuer, number)
);

create table statements (
    issuer varchar(64) not null,
    number varchar(64) not null,
    msp_id varchar(64) not null,
    content varchar(1000000) not null,
    confidential varchar(1000000),
    block_number bigint not null,
    transaction_number integer not null,
    primary key (issuer, number, msp_id)
);

create table aeo (
    administration varchar(64) not null,
    record_id varchar(64) not null,
    code varchar(64),
    content varchar(1000000) not null,
    confidential varchar(1000000),
    changed_block bigint not null,
    changed_transaction integer not null,
    primary key (administration, record_id)
);

create index aeo_by_code on aeo (code);

-- The creation of a record has the number 0, its first change 1 and so on: each is proven by its own transaction.
create table aeo_changes (
    administration varchar(64) not null,
    record_id varchar(64) not null,
    change_number integer not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (administration, record_id, change_number)
);

create table arrangements (
    arrangement_id varchar(64) not null,
    party varchar(64) not null,
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (arrangement_id, party)
);

create table enrolments (
    administration varchar(64) not null,
    enrolment_id varchar(64) not null,
    active boolean not null,
    container_number varchar(11),
    trader varchar(17),
    content varchar(1000000) not null,
    confidential varchar(1000000),
    created_block bigint not null,
    created_transaction integer not null,
    changed_block bigint not null,
    changed_transaction integer not null,
    primary key (administration, enrolment_id)
);

create index enrolments_by_container on enrolments (container_number, trader);
create index enrolments_by_trader on enrolments (trader);

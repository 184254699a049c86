-- Enrolments have a life cycle, and what bears a proof out is decided when a block brings it, not when somebody asks.
-- Rows come from the ledger anew: the migration of the columns of events has emptied what stood here.

alter table enrolments add column ended boolean default false not null;
alter table enrolments add column borne_out boolean default false not null;
alter table enrolments add column valid_from varchar(24);
alter table enrolments add column valid_to varchar(24);

create index certificate_containers_by_certificate on certificate_containers (issuer, number);

-- The opening of an enrolment has the number 0, its first change 1 and so on.
create table enrolment_changes (
    administration varchar(64) not null,
    enrolment_id varchar(64) not null,
    change_number integer not null,
    status varchar(16) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (administration, enrolment_id, change_number)
);

-- At which followed containers authorities looked, as their administrations report it to this one.
create table looks (
    reporter varchar(64) not null,
    organisation varchar(64) not null,
    container_number varchar(11) not null,
    purpose varchar(16) not null,
    look_day varchar(10) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (container_number, reporter, organisation, purpose, look_day)
);

-- This gateway's own notes of looks, each to be told once; they do not come from the ledger.
create table look_notes (
    told_to varchar(64) not null,
    organisation varchar(64) not null,
    container_number varchar(11) not null,
    purpose varchar(16) not null,
    look_day varchar(10) not null,
    reported boolean not null,
    primary key (told_to, organisation, container_number, purpose, look_day)
);

create index look_notes_to_report on look_notes (reported, told_to);

-- Changes of members, alarms and signatures of arrangements, which are told like those of records. They come from the
-- ledger, from which the step before has the read model built anew.

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

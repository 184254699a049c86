-- What writers say to conflicts between their events. The conflicts themselves are computed and stored nowhere.
create table conflict_statements (
    container_number varchar(11) not null,
    conflict_id varchar(64) not null,
    statement_id varchar(64) not null,
    writer varchar(64) not null,
    content varchar(100000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (container_number, conflict_id, statement_id)
);

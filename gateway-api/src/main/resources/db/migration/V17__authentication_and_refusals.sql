-- By what a subscription shows its target who sends: sealed, and what kind it is in the open.
alter table subscription add column authentication varchar(12000);
alter table subscription add column authentication_kind varchar(16);

-- What a target refused for good: passed over, and sent again when the owner asks for it.
create table subscription_refusal (
    subscription_id    varchar(36)   not null,
    block_number       bigint        not null,
    transaction_number integer       not null,
    event_number       integer       not null,
    event_id           varchar(64)   not null,
    event_time         varchar(40)   not null,
    container_number   varchar(11)   not null,
    status             integer       not null,
    feedback           varchar(40000) not null,
    refused_at         timestamp with time zone not null,
    again              boolean       not null,
    primary key (subscription_id, block_number, transaction_number, event_number, event_id)
);

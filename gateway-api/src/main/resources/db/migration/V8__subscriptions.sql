-- Who is told of events, and how far each has been told. This gateway's own: a rebuild of the read model leaves it alone,
-- and the positions stay true, because a rebuild gives every event the place that it has on the ledger.

create table subscription (
    id                 varchar(36)   not null primary key,
    owner              varchar(250)  not null,
    owner_organisation varchar(64)   not null,
    owner_user         varchar(64)   not null,
    owner_roles        varchar(250)  not null,
    owner_trader       varchar(17),
    owner_seen_at      timestamp with time zone not null,
    kind               varchar(16)   not null,
    url                varchar(1000) not null,
    filter             varchar(1000000) not null,
    secret             varchar(200)  not null,
    old_secret         varchar(200),
    old_secret_until   timestamp with time zone,
    state              varchar(16)   not null,
    pause_reason       varchar(32),
    revision           bigint        not null,
    start_block        bigint        not null,
    start_transaction  integer       not null,
    start_event        integer       not null,
    marker_block       bigint        not null,
    marker_transaction integer       not null,
    marker_event       integer       not null,
    failures           integer       not null,
    failing_since      timestamp with time zone,
    created_at         timestamp with time zone not null
);

create index subscription_by_owner on subscription (owner);

-- How far each container has been told, where the owner may see some only: what was hidden at first is told later.
create table subscription_container (
    subscription_id    varchar(36) not null,
    container_number   varchar(11) not null,
    marker_block       bigint      not null,
    marker_transaction integer     not null,
    marker_event       integer     not null,
    primary key (subscription_id, container_number)
);

create table subscription_delivery (
    subscription_id  varchar(36) not null,
    number           bigint      not null,
    attempted_at     timestamp with time zone not null,
    kind             varchar(16) not null,
    message_id       varchar(100) not null,
    container_number varchar(11),
    position         varchar(40),
    attempt          integer     not null,
    outcome          varchar(32) not null,
    status           integer     not null,
    millis           integer     not null,
    primary key (subscription_id, number)
);

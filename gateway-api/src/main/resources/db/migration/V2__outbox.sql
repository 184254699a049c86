-- What this gateway sent to the ledger and for whom. A rebuild of the read model leaves these tables alone.

create table outbox (
    transaction_id  varchar(64)  not null primary key,
    organisation    varchar(64)  not null,
    signing_user    varchar(64)  not null,
    state           varchar(16)  not null,
    block_number    bigint,
    validation_code varchar(64),
    created_at      timestamp with time zone not null,
    changed_at      timestamp with time zone not null
);

create index outbox_by_state on outbox (state);
create index outbox_by_age on outbox (changed_at);

-- Signed envelopes until their outcome is known, and answers of operations; deflated and cut into parts.
create table kept_bytes (
    owner   varchar(64) not null,
    part    integer     not null,
    content bytea       not null,
    primary key (owner, part)
);

create table operation (
    id             varchar(36)  not null primary key,
    caller         varchar(250) not null,
    kind           varchar(40)  not null,
    transaction_id varchar(64)  not null,
    created_at     timestamp with time zone not null
);

create index operation_by_transaction on operation (transaction_id);

create table idempotency_key (
    caller          varchar(250) not null,
    idempotency_key varchar(200) not null,
    request_digest  varchar(64)  not null,
    operation_id    varchar(36)  not null,
    created_at      timestamp with time zone not null,
    primary key (caller, idempotency_key)
);

create index idempotency_key_by_operation on idempotency_key (operation_id);

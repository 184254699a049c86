-- EDI messages as they came, and what became of them. The gateway's own: not rebuilt from the ledger, kept for a while.

create table edi_interchange (
    id                varchar(36)  not null primary key,
    caller            varchar(250) not null,
    organisation      varchar(64)  not null,
    sender            varchar(100) not null,
    recipient         varchar(100) not null,
    control_reference varchar(50)  not null,
    received_at       timestamp with time zone not null,
    state             varchar(12)  not null
);

create index edi_interchange_by_age on edi_interchange (organisation, received_at);

-- A message that could not be read has no type; its reason stands beside it.
create table edi_message (
    interchange_id  varchar(36)  not null,
    number          integer      not null,
    reference       varchar(50),
    title           varchar(40),
    document_number varchar(100),
    digest          varchar(64)  not null,
    code            varchar(64),
    detail          varchar(2000),
    place           varchar(500),
    content         bytea        not null,
    primary key (interchange_id, number)
);

create index edi_message_by_digest on edi_message (digest);
create index edi_message_by_document on edi_message (document_number);

-- A row for each event, or for a container that is refused.
create table edi_result (
    interchange_id   varchar(36) not null,
    number           integer     not null,
    message_number   integer     not null,
    container_number varchar(20) not null,
    status           varchar(12) not null,
    code             varchar(64),
    field            varchar(200),
    detail           varchar(2000),
    place            varchar(500),
    notices          varchar(4000),
    event_id         varchar(64),
    event_code       varchar(4),
    retraction       boolean     not null,
    content          varchar(1000000),
    transaction_id   varchar(64),
    block_number     bigint,
    primary key (interchange_id, number)
);

create index edi_result_by_container on edi_result (container_number, event_code);
create index edi_result_by_message on edi_result (interchange_id, message_number, number);

-- By which other names an event is asked for: the name that its originating party gave it, and the documents that it
-- refers to beside its bill and its booking. Both come from the ledger; V4 has emptied the read model before.

create table movement_originals (
    event_id varchar(64) not null primary key,
    writer varchar(64) not null,
    originating_party varchar(150) not null,
    originator_event_id varchar(500) not null,
    container_number varchar(11) not null
);

create index movement_originals_by_name on movement_originals (originator_event_id, originating_party, writer);

create table movement_documents (
    event_id varchar(64) not null,
    document_type varchar(3) not null,
    document_number varchar(100) not null,
    primary key (event_id, document_type, document_number)
);

create index movement_documents_by_number on movement_documents (document_number, document_type);
create index movements_by_event on movements (event_id);
create index movements_by_recorded_time on movements (recorded_time);

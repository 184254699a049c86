-- What events are asked for by beside their container: booking, type, and when they were recorded; and the order in
-- which the ledger holds them. Rows that are there already get these from their content by a rebuild of the read model,
-- which the gateway does by itself when this migration has emptied it.

delete from checkpoint;
delete from transactions;
delete from members;
delete from containers;
delete from movements;
delete from certificates;
delete from certificate_containers;
delete from statements;
delete from aeo;
delete from aeo_changes;
delete from arrangements;
delete from enrolments;

alter table movements add column booking_reference varchar(100);
alter table movements add column event_type varchar(16) not null;
alter table movements add column recorded_time varchar(24) not null;

create index movements_by_position on movements (block_number, transaction_number, event_number);
create index movements_by_bill on movements (bill_of_lading);
create index movements_by_booking on movements (booking_reference);

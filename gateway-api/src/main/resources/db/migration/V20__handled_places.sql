-- At which places a container was by an actual event that counts: what a port's sight follows from. It comes from the
-- ledger, for which the read model is built anew, as the gateway does by itself where it is empty.

create table handled_places (
    location varchar(5) not null,
    container_number varchar(11) not null,
    primary key (location, container_number)
);

create index handled_places_by_container on handled_places (container_number);

delete from checkpoint;
delete from transactions;
delete from members;
delete from containers;
delete from movements;
delete from movement_originals;
delete from movement_documents;
delete from shared_movements;
delete from shared_subjects;
delete from container_subjects;
delete from certificates;
delete from certificate_containers;
delete from statements;
delete from aeo;
delete from aeo_changes;
delete from arrangements;
delete from enrolments;
delete from enrolment_changes;
delete from looks;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

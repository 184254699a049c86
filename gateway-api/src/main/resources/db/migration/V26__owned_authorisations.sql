-- Authorisations of operators lie with the records of all kinds. They come from the ledger, for which the read model is
-- built anew.

drop table aeo_changes;
drop table aeo;

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
delete from handled_places;
delete from owned_records;
delete from owned_words;
delete from owned_changes;
delete from said_records;
delete from arrangements;
delete from enrolments;
delete from enrolment_changes;
delete from looks;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

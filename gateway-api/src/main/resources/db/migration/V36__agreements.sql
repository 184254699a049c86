-- Agreements on origin are kept among what members say. A gateway that followed a ledger with agreements before it knew of
-- them has passed them over: the read model is built anew.

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
delete from owned_changes;
delete from said_records;
delete from told_changes;
delete from followed_containers;
delete from conflict_statements;
delete from alarm_rules;
delete from alarm_acts;
delete from alarms;

-- What a target refused may be a change of a record.
alter table subscription_refusal alter column event_time drop not null;
alter table subscription_refusal add column record_kind varchar(40);
alter table subscription_refusal add column record_owner varchar(64);
alter table subscription_refusal add column record_id varchar(500);
alter table subscription_refusal add column record_status varchar(40);

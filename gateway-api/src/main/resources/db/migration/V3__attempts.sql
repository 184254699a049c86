-- A recording that was overtaken by an upgrade of the contracts is endorsed anew: another transaction, the same operation.

alter table outbox add column attempt integer default 1 not null;
alter table outbox add column successor varchar(64);

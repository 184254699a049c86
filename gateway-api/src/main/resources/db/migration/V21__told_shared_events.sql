-- Which events without a container a subscription has told, or passed over because its owner does not want them; what is
-- set aside may be such a one.
create table subscription_shared (
    subscription_id varchar(36) not null,
    event_id varchar(64) not null,
    primary key (subscription_id, event_id)
);

alter table subscription_refusal alter column container_number drop not null;

-- An attempt has a number of its own subscription: one that counts for all tells how much is sent to others.
alter table subscription_delivery add column own_number bigint default 0 not null;

update subscription_delivery set own_number = (
    select count(*) from subscription_delivery before
    where before.subscription_id = subscription_delivery.subscription_id
        and before.number <= subscription_delivery.number);

drop index subscription_delivery_by_number;
create unique index subscription_delivery_by_own_number on subscription_delivery (subscription_id, own_number);

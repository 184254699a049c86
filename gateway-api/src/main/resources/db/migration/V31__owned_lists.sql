-- Lists that are narrowed by owner, status or both go along an index of their own, in which what fits lies together: also
-- to find that nothing fits takes one step.

drop index owned_records_listed;

create index owned_records_listed on owned_records (kind, held, place desc);
create index owned_records_by_owner on owned_records (kind, held, owner, place desc);
create index owned_records_by_status on owned_records (kind, held, status, place desc);
create index owned_records_by_owner_and_status on owned_records (kind, held, owner, status, place desc);

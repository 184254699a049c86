-- Of a record to which nothing happened since it was created, the creation stands in the record alone: a change of it, or
-- what is first said about it, writes the creation down as the change 0.

delete from owned_changes where change_number = 0 and not exists (
    select 1 from owned_changes later
    where later.kind = owned_changes.kind and later.owner = owned_changes.owner and later.id = owned_changes.id
        and later.change_number > 0);

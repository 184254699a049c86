-- Each index costs whoever writes a record as much as the record itself. Lists of all statuses are put together from those
-- of each, of which there are few; so two indexes do what four did.

drop index owned_records_listed;
drop index owned_records_by_owner;

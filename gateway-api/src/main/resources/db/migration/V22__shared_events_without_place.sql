-- An event of a document that names no container may have happened at no place.
alter table shared_movements alter column location drop not null;

-- For the versions of a container's events that name no container.
create index movement_originals_by_container on movement_originals (container_number);

-- Officers look for contradictions among the containers that changed last.
create index containers_by_change on containers (changed_block desc, container_number);

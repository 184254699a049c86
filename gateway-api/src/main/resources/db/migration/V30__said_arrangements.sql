-- Signatures of arrangements lie with what members say in words of every other kind; the owner of an arrangement is nobody.
-- Nothing asked for the status of what is said: it is in the words.

alter table said_records drop column status;

insert into said_records (kind, owner, id, said_by, content, block_number, transaction_number)
    select 'arrangement', '', arrangement_id, party, content, block_number, transaction_number from arrangements;

drop table arrangements;

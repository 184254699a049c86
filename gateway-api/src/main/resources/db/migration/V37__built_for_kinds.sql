-- For which kinds of record the read model was built, as a digest of what is declared of them. Where it is another one, or
-- none, the gateway empties all that comes from the ledger when it starts, and builds it anew. A later migration that wants
-- this sets it to null; it need not name the tables.

alter table checkpoint add column kinds varchar(64);

-- V36 emptied the records and left the words that lead to them, at whose numbers the words of new ones belong.
delete from owned_words where not exists (
    select 1 from owned_records where owned_records.place = owned_words.place);

-- What a sender should know of a message as a whole, and room for all that it should know of a container.

alter table edi_message add column notices varchar(100000);
alter table edi_result alter column notices set data type varchar(100000);

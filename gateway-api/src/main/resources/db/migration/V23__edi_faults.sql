-- All reasons why a message or a container was refused, as the report shows them, where there are several.

alter table edi_message add column faults varchar(10000);
alter table edi_result add column faults varchar(10000);

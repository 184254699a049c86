-- Alarms and the rules they go by, from the ledger; times at a fixed width in UTC sort as times do. One row of alarms is
-- what the acts on it add up to.

create table alarm_rules (
    rule_id varchar(80) not null,
    version integer not null,
    location varchar(5) not null,
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (rule_id, version)
);

create index alarm_rules_by_place on alarm_rules (location);
create index alarm_rules_by_block on alarm_rules (block_number);

create table alarm_acts (
    alarm_id varchar(64) not null,
    act_number integer not null,
    act_id varchar(64) not null,
    content varchar(1000000) not null,
    block_number bigint not null,
    transaction_number integer not null,
    primary key (alarm_id, act_number)
);

create table alarms (
    alarm_id varchar(64) not null primary key,
    container_number varchar(11) not null,
    alarm_type varchar(24) not null,
    state varchar(16) not null,
    is_open boolean not null,
    asked_time varchar(24) not null,
    location varchar(5) not null,
    facility_code varchar(9),
    direction varchar(16) not null,
    raised_time varchar(24) not null,
    bill_of_lading varchar(35),
    voyage varchar(50),
    previous_node varchar(4),
    previous_node_time varchar(24),
    current_node varchar(4),
    current_node_time varchar(24),
    yard_entry_time varchar(24),
    yard_slot varchar(20),
    dangerous boolean,
    reefer boolean,
    changed_block bigint not null,
    changed_transaction integer not null
);

create index alarms_by_type on alarms (alarm_type, location, raised_time);
create index alarms_by_container on alarms (container_number);
create index alarms_by_state on alarms (state, asked_time);
create index movements_by_place_and_time on movements (location, event_time);

-- What this gateway has still to look at; it is not from the ledger, and losing it costs a look at every container.

create table alarm_progress (
    id integer not null primary key check (id = 1),
    block_number bigint not null
);

create table alarm_due (
    container_number varchar(11) not null primary key,
    due_time varchar(24) not null
);

create index alarm_due_by_time on alarm_due (due_time);

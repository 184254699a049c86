package org.portolan.gateway.alarm.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.place.CountryCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DueContainersTest {
    private static final ContainerNumber HERE = new ContainerNumber("CSQU3054383");
    private static final ContainerNumber ELSEWHERE = new ContainerNumber("TGHU1234567");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2022-02-23T14:00:00Z");
    private static final WatchedPlaces CHINA = new WatchedPlaces(Optional.of(new CountryCode("CN")), List.of());

    private final TestDatabase database = TestDatabase.h2();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.source());
    private final DueContainers due = due();

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void containers_with_new_events_at_the_places_are_due_at_once() {
        event(HERE, "CNTXG", 5);
        event(ELSEWHERE, "SGSIN", 5);

        due.takeIn(5, CHINA);

        assertThat(due.dueAt(NOW, 10)).containsExactly(HERE);
    }

    @Test
    void what_is_done_is_not_looked_at_again_until_something_new_is_said() {
        event(HERE, "CNTXG", 5);
        due.takeIn(5, CHINA);
        due.lookAgain(HERE, Optional.empty());

        due.takeIn(6, CHINA);
        assertThat(due.dueAt(NOW, 10)).isEmpty();

        jdbc.update("update containers set changed_block = 7");
        due.takeIn(7, CHINA);
        assertThat(due.dueAt(NOW, 10)).containsExactly(HERE);
    }

    @Test
    void a_time_that_has_not_come_waits_and_outlives_a_restart() {
        due.lookAgain(HERE, Optional.of(NOW.plusMinutes(1)));

        var restarted = due();

        assertThat(restarted.dueAt(NOW.plusMinutes(1), 10)).isEmpty();
        assertThat(restarted.dueAt(NOW.plusMinutes(1).plusNanos(1_000_000), 10)).containsExactly(HERE);
    }

    @Test
    void a_new_rule_makes_the_containers_due_that_it_reaches_back_to() {
        event(HERE, "CNTXG", 5);
        due.takeIn(5, CHINA);
        due.lookAgain(HERE, Optional.empty());

        rule(Alarms.limit(60, 1, "2022-03-01T00:00:00Z"), 6);
        due.takeIn(6, CHINA);
        assertThat(due.dueAt(NOW, 10)).isEmpty();

        rule(Alarms.limit(60, 2, "2022-02-01T00:00:00Z"), 7);
        due.takeIn(7, CHINA);
        assertThat(due.dueAt(NOW, 10)).containsExactly(HERE);
    }

    private DueContainers due() {
        return new DueContainers(
                JdbcClient.create(database.source()),
                new TransactionTemplate(new JdbcTransactionManager(database.source())));
    }

    private void event(ContainerNumber container, String place, long block) {
        jdbc.update(
                "insert into containers (container_number, events, changed_block, changed_transaction)"
                        + " values (?, 1, ?, 0)",
                container.toString(),
                block);
        jdbc.update(
                "insert into movements (container_number, event_time, event_id, writer, location, content, block_number,"
                        + " transaction_number, event_number, event_type, recorded_time)"
                        + " values (?, '2022-02-23T05:14:15.000Z', 'e', 'w', ?, '{}', ?, 0, 0, 'EQUIPMENT', '')",
                container.toString(),
                place,
                block);
    }

    private void rule(RuleVersion version, long block) {
        jdbc.update(
                "insert into alarm_rules (rule_id, version, location, content, block_number, transaction_number)"
                        + " values (?, ?, 'CNTXG', ?, ?, 0)",
                version.rule().ruleId().id(),
                version.version(),
                new String(RuleVersionJson.write(version), StandardCharsets.UTF_8),
                block);
    }
}

package org.portolan.gateway.alarm.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.text.TimeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which containers are to be looked at and when; kept in the database, so that nothing is forgotten by a restart. New
 * events make their containers due at once, and so does a new version of a rule those that it reaches.
 */
@Component
class DueContainers {
    private static final String NOW = "";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DueContainers(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Takes in what the blocks up to this one told of the places. */
    void takeIn(long block, WatchedPlaces places) {
        long done = done();
        if (block > done) {
            transaction.executeWithoutResult(status -> {
                places.beginnings().forEach(place -> takeInEvents(done, block, place));
                places.beginnings().forEach(place -> takeInRules(done, block, place));
                jdbc.sql("delete from alarm_progress").update();
                jdbc.sql("insert into alarm_progress (id, block_number) values (1, ?)")
                        .param(block)
                        .update();
            });
        }
    }

    /** The last block that was taken in, or -1. */
    long done() {
        return jdbc.sql("select block_number from alarm_progress")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Some containers whose time has come, the longest due first. */
    List<ContainerNumber> dueAt(OffsetDateTime now, int most) {
        return jdbc.sql("select container_number from alarm_due where due_time < ? order by due_time, container_number"
                        + " limit ?")
                .params(TimeText.sortable(now), most)
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    /** Says when a container is to be looked at again, if at all. */
    void lookAgain(ContainerNumber container, Optional<OffsetDateTime> time) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from alarm_due where container_number = ?")
                    .param(container.toString())
                    .update();
            time.ifPresent(due -> jdbc.sql("insert into alarm_due (container_number, due_time) values (?, ?)")
                    .params(container.toString(), TimeText.sortable(due))
                    .update());
        });
    }

    /** A moment as records keep it. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private void takeInEvents(long after, long upTo, String place) {
        makeDue(
                "select c.container_number from containers c where c.changed_block > :after and c.changed_block <= :upTo"
                        + " and exists (select 1 from movements m where m.container_number = c.container_number"
                        + " and m.location like :place)",
                Map.of("after", after, "upTo", upTo, "place", place + "%"));
    }

    private void takeInRules(long after, long upTo, String place) {
        jdbc.sql("select content from alarm_rules where block_number > ? and block_number <= ? and location like ?")
                .params(after, upTo, place + "%")
                .query((row, count) ->
                        RuleVersionJson.readRecorded(row.getString(1).getBytes(StandardCharsets.UTF_8)))
                .list()
                .forEach(this::takeIn);
    }

    private void takeIn(RuleVersion version) {
        makeDue(
                "select distinct m.container_number from movements m where m.location = :place and m.event_time >= :from",
                Map.of("place", version.rule().location().toString(), "from", TimeText.sortable(version.validFrom())));
    }

    private void makeDue(String containers, Map<String, Object> parameters) {
        jdbc.sql("delete from alarm_due where container_number in (" + containers + ")")
                .params(parameters)
                .update();
        jdbc.sql("insert into alarm_due (container_number, due_time) select due.container_number, :now from ("
                        + containers + ") due")
                .params(parameters)
                .param("now", NOW)
                .update();
    }
}

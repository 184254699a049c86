package org.portolan.gateway.alarm.view;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.place.UnLocode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that customs has set, with all their versions. */
@Component
public final class RuleBook {
    private final JdbcClient jdbc;

    RuleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules of the places that a trail touches. */
    public Rules of(Trail trail) {
        return at(trail.events().stream()
                .map(event -> event.recorded().movement().place().location())
                .toList());
    }

    /** The rules of some places. */
    public Rules at(Collection<UnLocode> places) {
        var names = places.stream().map(UnLocode::toString).distinct().sorted().toList();
        return names.isEmpty()
                ? Rules.of(List.of())
                : Rules.of(jdbc.sql("select content from alarm_rules where location in (:places)")
                        .param("places", names)
                        .query((row, count) -> read(row.getString(1)))
                        .list());
    }

    /** Versions at a place by rule, the latest first, from some offset on. */
    List<RuleVersion> page(UnLocode location, int offset, int size) {
        return jdbc.sql("select content from alarm_rules where location = :place"
                        + " order by rule_id, version desc limit :size offset :offset")
                .param("place", location.toString())
                .param("size", size)
                .param("offset", offset)
                .query((row, count) -> read(row.getString(1)))
                .list();
    }

    /** How many versions there are at a place. */
    int count(UnLocode location) {
        return jdbc.sql("select count(*) from alarm_rules where location = ?")
                .param(location.toString())
                .query(Integer.class)
                .single();
    }

    private static RuleVersion read(String content) {
        return RuleVersionJson.readRecorded(content.getBytes(StandardCharsets.UTF_8));
    }
}

package org.portolan.gateway.subscription.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.alarm.view.AlarmOnLedger;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.subscription.feed.FeedEntry.Change;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.fixture.Operators;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which order every database must tell of changes, and with which content; certificates stand for all kinds. */
abstract class ChangeFeedContract {
    private static final String CN = "CNCustomsMSP";
    private static final String NZ = "NZCustomsMSP";
    private static final ToldTypes ALL = new ToldTypes(Set.of("certificate.issued", "certificate.cancelled"));

    private final TestChain chain = new TestChain("portolan");
    private TestReadModel model;
    private ChangeFeed feed;

    abstract TestDatabase database();

    @BeforeEach
    void begin() {
        model = new TestReadModel(database(), NZ);
        feed = new ChangeFeed(JdbcClient.create(database().source()));
        chain.add(certificate("1", ""), certificate("2", ""));
        chain.add(
                certificate("3", ""),
                certificate("2", ",\"cancellation\":{\"at\":\"2026-11-20T08:15:00+08:00\"," + "\"reason\":\"Error\"}"));
        chain.add(statement("1"), certificate("4", ""));
        model.follow(chain);
    }

    @Test
    void tells_creations_and_changes_in_the_order_of_the_ledger() {
        assertThat(told(Marker.START, 3, 10))
                .containsExactly(
                        "1 ISSUED 1-0-1",
                        "2 ISSUED 1-1-1",
                        "3 ISSUED 2-0-1",
                        "2 CANCELLED 2-1-1",
                        "1 ACKNOWLEDGED 3-0-1",
                        "4 ISSUED 3-1-1");
    }

    @Test
    void goes_on_behind_each_entry() {
        List<String> told = new ArrayList<>();
        var marker = Marker.START;
        for (var next = feed.between(marker, 3, ALL, 1); !next.isEmpty(); next = feed.between(marker, 3, ALL, 1)) {
            told.addAll(next.stream().map(ChangeFeedContract::text).toList());
            marker = Marker.after(next.getLast().position());
        }

        assertThat(told).isEqualTo(told(Marker.START, 3, 10));
    }

    @Test
    void tells_what_lies_between_a_marker_and_the_end_of_a_block() {
        assertThat(told(Marker.endOf(1), 2, 10)).containsExactly("3 ISSUED 2-0-1", "2 CANCELLED 2-1-1");
        assertThat(told(Marker.parse("1-0-1").orElseThrow(), 1, 10)).containsExactly("2 ISSUED 1-1-1");
        assertThat(told(Marker.parse("999999999999999-0-0").orElseThrow(), 3, 10))
                .isEmpty();
        assertThat(feed.between(Marker.START, 3, new ToldTypes(Set.of("notice.acknowledged")), 10))
                .isEmpty();
    }

    @Test
    void a_creation_has_the_content_of_its_time() {
        var entries = feed.between(Marker.START, 3, ALL, 10);

        assertThat(entries.stream().map(feed::change).toList())
                .hasSize(6)
                .allSatisfy(change -> assertThat(change.content().contains("cancellation"))
                        .isEqualTo(change.entry().status().equals("CANCELLED")))
                .extracting(change -> change.by().id())
                .containsExactly(CN, CN, CN, CN, NZ, CN);
    }

    @Test
    void an_entry_that_was_read_before_its_record_changed_has_its_content_still() {
        var entry = feed.between(Marker.START, 3, ALL, 10).getLast();
        var before = feed.change(entry);
        chain.add(statement("4"));
        model.follow(chain);

        assertThat(feed.change(entry)).isEqualTo(before);
        assertThat(feed.between(Marker.endOf(2), 3, ALL, 10).getLast()).isEqualTo(entry);
    }

    @Test
    void members_alarms_and_signatures_stand_in_the_same_row() {
        var alarm = AlarmOnLedger.raised("CSQU3054383", 0);
        var explained = alarm.after(
                AlarmState.EXPLAINED,
                new MspId("CNTXGPortMSP"),
                alarm.raisedAt().plusMinutes(1),
                Optional.of("The crane stood still"));
        chain.add(
                member("Customs"),
                certificate("5", ""),
                AlarmOnLedger.write(by(CN), alarm),
                arrangement(MutualRecognitionArrangement.SHAPE.text(Operators.singaporeAndNewZealand())));
        chain.add(
                AlarmOnLedger.write(by("CNTXGPortMSP"), explained),
                member("China Customs"),
                arrangement("\"WITHDRAWN\""));
        model.follow(chain);
        var types = new ToldTypes(Set.of("certificate.*", "member.*", "alarm.*", "arrangement.*"));

        var entries = feed.between(Marker.endOf(3), 5, types, 10);

        var id = alarm.alarmId().hex();
        assertThat(entries)
                .map(ChangeFeedContract::text)
                .containsExactly(
                        CN + " JOINED 4-0-0",
                        "5 ISSUED 4-1-1",
                        id + " RAISED 4-2-0",
                        "NZ-SG-2026 SIGNED 4-3-1",
                        id + " EXPLAINED 5-0-0",
                        CN + " CHANGED 5-1-0",
                        "NZ-SG-2026 WITHDRAWN 5-2-1");
        assertThat(entries.stream().map(feed::change))
                .extracting(change -> change.by().id())
                .containsExactly(CN, CN, CN, NZ, "CNTXGPortMSP", CN, NZ);
    }

    private static TestTransaction member(String name) {
        return by(CN).writes(
                        "movement",
                        key("member", CN),
                        "{\"capacities\":[{\"country\":\"CN\",\"kind\":\"CUSTOMS_ADMINISTRATION\"}],\"mspId\":\"%s\",\"name\":\"%s\"}"
                                .formatted(CN, name));
    }

    private static TestTransaction arrangement(String text) {
        return by(NZ).writes("certificate", key("guard", NZ), NZ)
                .writes("certificate", key("arrangement", "NZ-SG-2026", NZ), text);
    }

    private List<String> told(Marker marker, long last, int most) {
        return feed.between(marker, last, ALL, most).stream()
                .map(ChangeFeedContract::text)
                .toList();
    }

    private static String text(Change change) {
        return change.record().id() + " " + change.status() + " " + Marker.after(change.position());
    }

    private static TestTransaction certificate(String number, String more) {
        return by(CN).writes("certificate", key("guard", CN), CN)
                .writes("certificate", key("origin", CN, number), """
                        {"addressedTo":["NZCustomsMSP"],"agreement":"CHINA-NZ"%s,"formType":"CHINA-NZ",\
                        "hsHeading":"8516","issueDate":"2026-11-20","issuer":"%s","issuingCountry":"CN","number":"%s",\
                        "payloadHash":"%s","validTo":"2027-11-20"}""".formatted(more, CN, number, "5a".repeat(32)));
    }

    private static TestTransaction statement(String number) {
        return by(NZ).writes("certificate", key("guard", NZ), NZ)
                .writes(
                        "certificate",
                        key("originStatement", CN, number, NZ),
                        "{\"at\":\"2026-11-20T08:15:00+08:00\",\"by\":\"%s\",\"kind\":\"ACKNOWLEDGED\"}".formatted(NZ));
    }
}

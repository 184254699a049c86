package org.portolan.contracts.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.SINGAPORE;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Refused;
import org.portolan.contracts.network.Session;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Happening;
import org.portolan.records.container.MovementBuilder;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.conflict.ConflictKind;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.portolan.records.container.conflict.statement.NamedEvent;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

@OnBothEngines
final class ContainerContractTest {
    private final ContractNetwork network = ContractNetwork.shared();

    @Test
    void both_sides_of_a_journey_are_read_as_one_trail_in_the_order_of_time() {
        List<ContainerMovement> journey = Shipments.fromSingaporeToTianjin().stream()
                .map(event -> of("TGHU1000050", event))
                .toList();
        record(as(SINGAPORE), by(journey, SINGAPORE));
        record(officer(SG), by(journey, SG));
        record(as(TIANJIN), by(journey, TIANJIN));
        record(officer(CN), by(journey, CN));

        JsonObject trail = trail(as(TIANJIN), "TGHU1000050", 100, "");

        assertThat(Documents.items(trail, "events"))
                .extracting(entry -> CanonicalJson.text(event(entry)))
                .containsExactlyElementsOf(journey.stream()
                        .map(ContainerMovementJson::json)
                        .map(CanonicalJson::text)
                        .toList());
    }

    @Test
    void answers_for_each_event_by_its_position_and_records_the_good_ones() {
        ContainerMovement good = of("MSCU6639870", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));
        ContainerMovement foreign = of("MSCU6639870", singapore(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));
        byte[] misspelt = CanonicalJson.text(Documents.reported(good))
                .replace("LADEN", "FULL")
                .getBytes(StandardCharsets.UTF_8);
        String events = "[%s,%s,%s]"
                .formatted(
                        CanonicalJson.text(Documents.reported(good)),
                        new String(misspelt, StandardCharsets.UTF_8),
                        CanonicalJson.text(Documents.reported(foreign)));

        JsonObject answer =
                as(TIANJIN).call(MOVEMENT, "container:record").with(events).submit();

        List<JsonValue> results = Documents.items(answer, "results");
        assertThat(results)
                .extracting(result -> Documents.text(result, "status"))
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED");
        assertThat(Documents.text(results.get(0), "eventId"))
                .isEqualTo(ContainerMovementJson.eventId(good).hex());
        assertThat(Documents.text(results.get(1), "field")).isEqualTo("events[1].emptyIndicator");
        assertThat(Documents.text(results.get(2), "code")).isEqualTo("FOREIGN_PLACE");
        assertThat(Documents.items(trail(as(TIANJIN), "MSCU6639870", 10, ""), "events"))
                .hasSize(1);
    }

    @Test
    void the_same_event_sent_twice_is_on_the_ledger_once() {
        ContainerMovement event = of("MSKU9070323", tianjin(EventCode.LOAD, "2026-11-01T09:00:00+08:00"));

        JsonObject first = record(as(TIANJIN), List.of(event));
        JsonObject again = record(as(TIANJIN), List.of(event, event));

        assertThat(Documents.items(again, "results"))
                .extracting(result -> Documents.text(result, "eventId"))
                .containsOnly(Documents.text(Documents.items(first, "results").getFirst(), "eventId"));
        assertThat(Documents.items(trail(as(TIANJIN), "MSKU9070323", 10, ""), "events"))
                .hasSize(1);
    }

    @Test
    void takes_a_thousand_events_in_one_transaction_and_gives_them_back_page_by_page() {
        List<ContainerMovement> thousand = new ArrayList<>();
        OffsetDateTime start = OffsetDateTime.parse("2026-10-01T00:00:00+08:00");
        for (int minute = 0; minute < 1_000; minute++) {
            thousand.add(of(
                    "HLXU8027340",
                    tianjin(EventCode.XSTK, start.plusMinutes(minute).toString())));
        }

        JsonObject answer = record(as(TIANJIN), thousand);

        assertThat(Documents.items(answer, "results")).hasSize(1_000);
        List<String> ids = new ArrayList<>();
        String bookmark = "";
        do {
            JsonObject page = trail(as(TIANJIN), "HLXU8027340", 300, bookmark);
            Documents.items(page, "events").forEach(entry -> ids.add(Documents.text(entry, "eventId")));
            bookmark = Documents.text(page, "bookmark");
        } while (!bookmark.isEmpty());
        assertThat(ids)
                .containsExactlyElementsOf(thousand.stream()
                        .map(event -> ContainerMovementJson.eventId(event).hex())
                        .toList());
    }

    @Test
    void refuses_more_than_a_thousand_events_and_none_at_all() {
        ContainerMovement event = of("CSQU3054383", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(as(TIANJIN), Collections.nCopies(1_001, event)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("LIST_SIZE[events]");
        assertThatThrownBy(() -> record(as(TIANJIN), List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("LIST_SIZE[events]");
    }

    @Test
    void a_port_cannot_post_a_customs_code() {
        ContainerMovement release = of("CSQU3054383", tianjin(EventCode.CUSR, "2026-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(as(TIANJIN), List.of(release)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("CUSTOMS_CODE[events[0].eventCode]: ");
    }

    @Test
    void a_port_cannot_post_for_another_ports_place() {
        ContainerMovement foreign = of("CSQU3054383", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(as(SINGAPORE), List.of(foreign)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("FOREIGN_PLACE[events[0].location]: ");
    }

    @Test
    void customs_cannot_post_for_another_countrys_place() {
        ContainerMovement foreign = of("CSQU3054383", tianjin(EventCode.CUSR, "2026-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(officer(SG), List.of(foreign)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("FOREIGN_PLACE[events[0].location]: ");
    }

    @Test
    void nobody_can_name_another_writer() {
        ContainerMovement event = of("CSQU3054383", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));
        String forged = "[" + CanonicalJson.text(ContainerMovementJson.json(event)) + "]";

        assertThatThrownBy(() -> as(SINGAPORE)
                        .call(MOVEMENT, "container:record")
                        .with(forged)
                        .submit())
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("UNKNOWN_FIELD[events[0].writer]: ");
    }

    @Test
    void a_certificate_without_the_right_role_writes_nothing() {
        ContainerMovement event = of("CSQU3054383", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(network.as(TIANJIN, "gateway"), List.of(event)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> record(network.as(CN, "trader"), List.of(event)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ROLE: ");
    }

    @Test
    void an_actual_event_cannot_lie_in_the_future() {
        String tomorrow = OffsetDateTime.now(ZoneOffset.UTC)
                .plusDays(1)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        ContainerMovement early = of("CSQU3054383", tianjin(EventCode.GTIN, tomorrow));

        assertThatThrownBy(() -> record(as(TIANJIN), List.of(early)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("FUTURE_TIME[events[0].eventTime]: ");
    }

    @Test
    void says_all_that_is_wrong_with_an_event() {
        ContainerMovement early = of("CSQU3054383", tianjin(EventCode.CUSR, "2036-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(as(SINGAPORE), List.of(early)))
                .isInstanceOf(Refused.class)
                .hasMessage("""
                        CUSTOMS_CODE[events[0].eventCode]: is a code that only customs may use
                        FOREIGN_PLACE[events[0].location]: must be a place that the member operates
                        FUTURE_TIME[events[0].eventTime]: must not lie in the future for an actual event
                        FUTURE_TIME[events[0].reportedTime]: must not lie in the future""");
        assertThatThrownBy(() -> record(as(SINGAPORE), List.of(early, early)))
                .hasMessageStartingWith("NONE_ACCEPTED: ")
                .hasMessageContaining("\"faults\":[{\"code\":\"CUSTOMS_CODE\",\"field\":\"events[1].eventCode\",")
                .hasMessageContaining("{\"code\":\"FUTURE_TIME\",\"field\":\"events[1].reportedTime\",");
    }

    @Test
    void says_of_several_refused_events_why_each_was() {
        ContainerMovement release = of("CSQU3054383", tianjin(EventCode.CUSR, "2026-11-01T08:00:00+08:00"));

        assertThatThrownBy(() -> record(as(TIANJIN), List.of(release, release)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("NONE_ACCEPTED: {\"results\":[{\"code\":\"CUSTOMS_CODE\"");
    }

    @Test
    void one_event_announces_a_transaction_with_its_count_and_containers() {
        List<ContainerMovement> events = List.of(
                of("OOLU1234567", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00")),
                of("OOLU1234567", tianjin(EventCode.XSTK, "2026-11-01T08:30:00+08:00")),
                of("COSU6543217", tianjin(EventCode.GTIN, "2026-11-01T09:00:00+08:00")));

        record(as(TIANJIN), events);

        assertThat(officer(CN).event(MOVEMENT, "MovementsRecorded", "COSU6543217"))
                .isEqualTo("{\"containers\":[\"COSU6543217\",\"OOLU1234567\"],\"count\":3}");
    }

    @Test
    void a_wrong_event_is_retracted_by_its_writer() {
        ContainerMovement wrong = of("TEMU2231468", tianjin(EventCode.GTOT, "2026-11-01T08:00:00+08:00"));
        record(as(TIANJIN), List.of(wrong));

        record(as(TIANJIN), List.of(wrong.retracting(ContainerMovementJson.eventId(wrong))));

        assertThat(Documents.items(trail(as(TIANJIN), "TEMU2231468", 10, ""), "events"))
                .hasSize(2);
    }

    @Test
    void an_event_that_comes_again_after_its_retraction_is_refused_beside_others() {
        ContainerMovement wrong = of("TEMU2231489", tianjin(EventCode.GTOT, "2026-11-01T08:00:00+08:00"));
        ContainerMovement beside = of("TEMU2231489", tianjin(EventCode.GTIN, "2026-11-01T08:00:00+08:00"));
        ContainerMovement issued = sharedEvent("HHL-SHARED-3", "SHARED-3");
        record(as(TIANJIN), List.of(wrong, beside, issued));
        record(
                as(TIANJIN),
                List.of(
                        wrong.retracting(ContainerMovementJson.eventId(wrong)),
                        issued.retracting(ContainerMovementJson.eventId(issued))));

        JsonObject again = record(
                as(TIANJIN), List.of(wrong, beside, wrong.retracting(ContainerMovementJson.eventId(wrong)), issued));

        assertThat(Documents.items(again, "results"))
                .extracting(result -> Documents.text(result, "status"))
                .containsExactly("REFUSED", "ACCEPTED", "ACCEPTED", "REFUSED");
        assertThat(Documents.text(Documents.items(again, "results").getFirst(), "code"))
                .isEqualTo("RETRACTED");
        assertThatThrownBy(() -> record(as(TIANJIN), List.of(wrong)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("RETRACTED[events[0].reportedTime]: ");
    }

    @Test
    void a_single_event_is_found_by_container_time_and_id() {
        ContainerMovement event = of("TCLU4265243", tianjin(EventCode.DISC, "2026-11-01T08:00:00+08:00"));
        record(as(TIANJIN), List.of(event));
        String id = ContainerMovementJson.eventId(event).hex();

        JsonObject found = officer(NZ)
                .call(MOVEMENT, "container:event")
                .with("TCLU4265243", "2026-11-01T00:00:00Z", id)
                .evaluate();

        assertThat(CanonicalJson.text(event(found))).isEqualTo(CanonicalJson.text(ContainerMovementJson.json(event)));
        assertThatThrownBy(() -> officer(NZ)
                        .call(MOVEMENT, "container:event")
                        .with("TCLU4265243", "2026-11-01T00:00:01Z", id)
                        .evaluate())
                .hasMessageStartingWith("NO_EVENT: ");
    }

    @Test
    void an_event_of_a_document_without_a_container_is_on_the_ledger_by_its_subject() {
        ContainerMovement issued = sharedEvent("HHL-SHARED-1", "SHARED-1");
        record(as(TIANJIN), List.of(issued, issued.retracting(ContainerMovementJson.eventId(issued))));
        String id = ContainerMovementJson.eventId(issued).hex();

        JsonObject found = officer(NZ)
                .call(MOVEMENT, "container:sharedEvent")
                .with("TRANSPORT_DOCUMENT", "HHL-SHARED-1", "2026-11-01T00:00:00Z", id)
                .evaluate();

        assertThat(CanonicalJson.text(event(found)))
                .isEqualTo(CanonicalJson.text(ContainerMovementJson.json(issued)))
                .doesNotContain("containerNumber", "direction", "emptyIndicator");
        assertThatThrownBy(() -> officer(NZ)
                        .call(MOVEMENT, "container:sharedEvent")
                        .with("BOOKING", "HHL-SHARED-1", "2026-11-01T00:00:00Z", id)
                        .evaluate())
                .hasMessageStartingWith("NO_EVENT: ");
    }

    @Test
    void a_shared_event_is_written_by_those_who_write_a_containers_and_names_what_it_is_about() {
        ContainerMovement issued = sharedEvent("HHL-SHARED-2", "SHARED-2");
        String nameless = CanonicalJson.text(Documents.reported(issued)).replace("billOfLading", "ucr");

        assertThatThrownBy(() -> record(as(SINGAPORE), List.of(issued)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("FOREIGN_PLACE[events[0].location]: ");
        assertThatThrownBy(() -> record(network.as(TIANJIN, "gateway"), List.of(issued)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> as(TIANJIN)
                        .call(MOVEMENT, "container:record")
                        .with("[" + nameless + "]")
                        .submit())
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("MISSING_FIELD[events[0].containerNumber]: ");
    }

    @Test
    void an_event_of_a_document_needs_no_place_and_is_taken_back_without_one() {
        ContainerMovement placed = sharedEvent("HHL-SHARED-3", "SHARED-3");
        ContainerMovement issued = placed.but().toldPlace(Optional.empty()).build();
        record(as(TIANJIN), List.of(issued, issued.retracting(ContainerMovementJson.eventId(issued))));

        JsonObject found = officer(NZ)
                .call(MOVEMENT, "container:sharedEvent")
                .with(
                        "TRANSPORT_DOCUMENT",
                        "HHL-SHARED-3",
                        "2026-11-01T00:00:00Z",
                        ContainerMovementJson.eventId(issued).hex())
                .evaluate();

        assertThat(CanonicalJson.text(event(found)))
                .isEqualTo(CanonicalJson.text(ContainerMovementJson.json(issued)))
                .doesNotContain("location");
        assertThatThrownBy(() -> record(network.as(TIANJIN, "gateway"), List.of(issued)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ROLE: ");
        String ofBox = CanonicalJson.text(
                        Documents.reported(of("TCLU4265243", tianjin(EventCode.DISC, "2026-11-01T08:00:00+08:00"))))
                .replace("\"location\":\"CNTXG\",", "");
        assertThatThrownBy(() -> as(TIANJIN)
                        .call(MOVEMENT, "container:record")
                        .with("[" + ofBox + "]")
                        .submit())
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("MISSING_FIELD[events[0].location]: ");
    }

    private static ContainerMovement sharedEvent(String bill, String name) {
        OffsetDateTime time = OffsetDateTime.parse("2026-11-01T08:00:00+08:00");
        return ContainerMovement.shared()
                .happening(Happening.actual(EventCode.ARRI, time))
                .place(Place.at(new UnLocode("CNTXG")))
                .carriage(Carriage.of(Direction.EXPORT))
                .documents(Shipments.underBill(bill))
                .provenance(
                        new Provenance(Optional.empty(), Optional.of("SMDG:HLC"), Optional.of(name), Optional.of(time)))
                .writtenBy(new MspId(TIANJIN))
                .build();
    }

    @Test
    void refuses_what_it_cannot_understand_and_says_why() {
        Session port = as(TIANJIN);

        assertThatThrownBy(
                        () -> port.call(MOVEMENT, "container:rekord").with("[]").submit())
                .hasMessageStartingWith("UNKNOWN_FUNCTION: ");
        assertThatThrownBy(() -> port.call(MOVEMENT, "container:record").submit())
                .hasMessageStartingWith("ARGUMENTS: container:record takes [events]");
        assertThatThrownBy(
                        () -> port.call(MOVEMENT, "container:record").with("{").submit())
                .hasMessageStartingWith("WRONG_TYPE[events]: ");
        assertThatThrownBy(() -> trail(port, "CSQU3054384", 10, "")).hasMessageStartingWith("CHECK_DIGIT");
        assertThatThrownBy(() -> trail(port, "CSQU3054383", 10, "x")).hasMessageStartingWith("BOOKMARK[bookmark]");
        assertThatThrownBy(() -> trail(port, "CSQU3054383", 1_001, "")).hasMessageStartingWith("PAGE_SIZE[pageSize]");
    }

    @Test
    void only_a_writer_of_the_events_says_something_to_a_conflict_and_the_ledger_keeps_it_once() {
        ContainerMovement stacked = of("TGHU7700019", singapore(EventCode.XSTK, "2026-11-01T08:00:00+08:00"));
        ContainerMovement discharged = of("TGHU7700019", tianjin(EventCode.DISC, "2026-11-11T08:00:00+08:00"));
        record(as(SINGAPORE), List.of(stacked));
        record(as(TIANJIN), List.of(discharged));
        String statement = statement("TGHU7700019", "It was loaded at another berth.", stacked, discharged);

        JsonObject first = state(as(SINGAPORE), statement);
        JsonObject again = state(as(SINGAPORE), statement);

        assertThat(Documents.text(again, "statementId")).isEqualTo(Documents.text(first, "statementId"));
        assertThatThrownBy(() -> state(officer(CN), statement))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("NOT_A_WRITER");
        assertThatThrownBy(() -> state(network.as(TIANJIN, "gateway"), statement))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ROLE");
        assertThatThrownBy(() -> state(as(SINGAPORE), statement("TGHU7700024", "x", stacked, discharged)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("NO_EVENT");
        assertThatThrownBy(() -> state(
                        as(SINGAPORE), statement.replace("{\"containerNumber", "{\"writer\":\"X\",\"containerNumber")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("UNKNOWN_FIELD");
    }

    private JsonObject state(Session session, String statement) {
        return session.call(MOVEMENT, "container:stateOnConflict")
                .with(statement)
                .submit();
    }

    private static String statement(String container, String text, ContainerMovement... events) {
        return new String(
                ConflictStatementJson.write(new ConflictStatement(
                        new ContainerNumber(container),
                        ConflictKind.DISCHARGE_WITHOUT_LOAD,
                        Stream.of(events)
                                .map(event -> new NamedEvent(
                                        event.happening().eventTime(), ContainerMovementJson.eventId(event)))
                                .toList(),
                        text,
                        Optional.empty())),
                StandardCharsets.UTF_8);
    }

    private JsonObject record(Session session, List<ContainerMovement> events) {
        return session.call(MOVEMENT, "container:record")
                .with(Documents.events(events))
                .submit();
    }

    private JsonObject trail(Session session, String container, int pageSize, String bookmark) {
        return session.call(MOVEMENT, "container:trail")
                .with(container, Integer.toString(pageSize), bookmark)
                .evaluate();
    }

    private Session as(String port) {
        return network.as(port, "operator");
    }

    private Session officer(String customs) {
        return network.as(customs, "officer");
    }

    private static JsonValue event(JsonValue entry) {
        return ((JsonObject) entry).fields().get("event");
    }

    private static List<ContainerMovement> by(List<ContainerMovement> events, String writer) {
        return events.stream()
                .filter(event -> event.writer().orElseThrow().id().equals(writer))
                .toList();
    }

    private static ContainerMovement tianjin(EventCode code, String time) {
        return Shipments.atTianjin(code, Members.cntxgPort(), time);
    }

    private static ContainerMovement singapore(EventCode code, String time) {
        return Shipments.atSingapore(code, Members.sgsinPort(), time);
    }

    private static ContainerMovement of(String container, ContainerMovement like) {
        MovementBuilder other = ContainerMovement.about(new ContainerNumber(container))
                .happening(like.happening())
                .place(like.place())
                .equipment(like.equipment())
                .carriage(like.carriage())
                .documents(like.documents())
                .note(like.note());
        like.retractedEventId().ifPresent(other::retracting);
        like.writer().ifPresent(other::writtenBy);
        return other.build();
    }
}

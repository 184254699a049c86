package org.portolan.records.container.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.fixture.Shipments.atTianjin;
import static org.portolan.records.fixture.Shipments.recorded;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.Happening;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.fixture.Members;

class ExpectationsTest {
    private static final ContainerMovement PLANNED =
            said(EventCode.DISC, Classifier.PLN, "2026-11-12T10:00:00+08:00", "2026-11-01T10:00:00+08:00");
    private static final ContainerMovement ESTIMATED =
            said(EventCode.DISC, Classifier.EST, "2026-11-13T10:00:00+08:00", "2026-11-08T10:00:00+08:00");
    private static final ContainerMovement GATE_OUT =
            said(EventCode.GTOT, Classifier.EST, "2026-11-15T10:00:00+08:00", "2026-11-08T10:00:00+08:00");

    @Test
    void the_word_that_was_said_last_counts_and_names_who_said_it_when() {
        assertThat(expect(ESTIMATED, PLANNED)).singleElement().satisfies(next -> {
            assertThat(next.code()).isEqualTo(EventCode.DISC);
            assertThat(next.classifier()).isEqualTo(Classifier.EST);
            assertThat(next.time()).isEqualTo("2026-11-13T10:00:00+08:00");
            assertThat(next.saidBy()).isEqualTo(Members.cntxgPort().mspId());
            assertThat(next.saidAt()).isEqualTo("2026-11-08T10:00:00+08:00");
        });
    }

    @Test
    void what_has_happened_is_expected_no_more_and_what_follows_still_is() {
        ContainerMovement discharged =
                said(EventCode.DISC, Classifier.ACT, "2026-11-13T18:00:00+08:00", "2026-11-13T18:05:00+08:00");

        assertThat(expect(PLANNED, ESTIMATED, GATE_OUT, discharged))
                .extracting(Expectation::code)
                .containsExactly(EventCode.GTOT);
    }

    @Test
    void a_later_step_at_the_place_overtakes_an_earlier_one_that_nobody_reported() {
        ContainerMovement stacked =
                said(EventCode.XSTK, Classifier.ACT, "2026-11-13T18:00:00+08:00", "2026-11-13T18:05:00+08:00");

        assertThat(expect(ESTIMATED, stacked)).isEmpty();
    }

    @Test
    void a_second_visit_can_be_expected_after_the_first() {
        ContainerMovement discharged =
                said(EventCode.DISC, Classifier.ACT, "2026-11-13T18:00:00+08:00", "2026-11-13T18:05:00+08:00");
        ContainerMovement again =
                said(EventCode.DISC, Classifier.PLN, "2027-01-13T18:00:00+08:00", "2026-11-20T18:05:00+08:00");

        assertThat(expect(ESTIMATED, discharged, again))
                .extracting(Expectation::said)
                .extracting(recorded -> recorded.movement())
                .containsExactly(again);
    }

    private static List<Expectation> expect(ContainerMovement... events) {
        return Expectations.of(recorded(List.of(events)));
    }

    private static ContainerMovement said(EventCode code, Classifier classifier, String time, String reported) {
        return atTianjin(code, Members.cntxgPort(), time)
                .but()
                .happening(new Happening(code, classifier, OffsetDateTime.parse(time), OffsetDateTime.parse(reported)))
                .build();
    }
}

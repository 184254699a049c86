package org.portolan.gateway.owned.view.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.records.RecordKinds;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.look.LookReport;

class ListedKindsTest {

    /** Kinds without a list: whoever would be told of one could not find it. */
    private static final Set<RecordKind<?>> UNLISTED = Set.of(TrackingEnrolment.KIND, LookReport.KIND);

    @Test
    void changes_of_every_kind_that_is_listed_are_told_to_subscribers_and_of_no_other() {
        var told = RecordKinds.OWNED.stream()
                .filter(kind -> kind.telling().isPresent())
                .toList();
        List<OwnedKind<?, ?>> listed = RecordKinds.OWNED.stream()
                .filter(kind -> !UNLISTED.contains(kind))
                .toList();

        assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(told);
    }
}

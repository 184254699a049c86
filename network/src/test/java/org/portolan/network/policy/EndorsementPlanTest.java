package org.portolan.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.Test;

class EndorsementPlanTest {
    private static final List<String> ALL = List.of("CN", "SG", "NZ", "PORT");

    private static List<SignaturePolicyEnvelope> policies(String... expressions) {
        return Stream.of(expressions).map(SignaturePolicies::parse).toList();
    }

    @Test
    void satisfies_all_policies_with_one_set() {
        assertThat(EndorsementPlan.layouts(
                        policies("OR('CN.peer','SG.peer','NZ.peer')", "OR('NZ.peer')", "OR('PORT.peer')"), ALL))
                .containsExactly(Set.of("NZ", "PORT"));
    }

    @Test
    void is_empty_where_an_organisation_is_not_there() {
        assertThat(EndorsementPlan.layouts(policies("AND('CN.peer','GONE.peer')"), ALL))
                .isEmpty();
        assertThat(EndorsementPlan.layouts(policies("OR('CN.admin')"), ALL)).isEmpty();
    }

    @Test
    void lists_every_smallest_layout() {
        assertThat(EndorsementPlan.layouts(policies("OutOf(2,'CN.peer','SG.peer','NZ.peer')"), ALL))
                .containsExactlyInAnyOrder(Set.of("CN", "SG"), Set.of("CN", "NZ"), Set.of("SG", "NZ"));
    }

    @Test
    void still_finds_a_layout_among_many_organisations() {
        List<String> many =
                Stream.iterate(0, i -> i + 1).limit(40).map(i -> "M" + i).toList();

        assertThat(EndorsementPlan.layouts(List.of(SignaturePolicies.majorityOfPeers(many)), many))
                .singleElement()
                .satisfies(layout -> assertThat(layout).hasSize(21));
    }
}

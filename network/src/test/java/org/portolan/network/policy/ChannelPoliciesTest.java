package org.portolan.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelPoliciesTest {

    private static final List<String> MEMBERS = List.of("CNCustomsMSP", "SGCustomsMSP", "NZCustomsMSP");

    @Test
    void count_the_members_of_the_channel() {
        assertThat(SignaturePolicies.parse(ChannelPolicies.ENDORSEMENT, MEMBERS))
                .isEqualTo(SignaturePolicies.parse(
                        "OutOf(2, 'CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')"));
        assertThat(SignaturePolicies.parse(ChannelPolicies.ANY_ENDORSEMENT, MEMBERS))
                .isEqualTo(
                        SignaturePolicies.parse("OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')"));
    }
}

package org.portolan.network.fabric.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdererRefusalTest {

    private static final String START =
            "error applying config update to existing channel 'portolan': error authorizing update: ";

    @Test
    void says_how_many_signatures_are_missing() {
        assertThat(sentence(
                        "error validating DeltaSet: policy for [Group]  /Channel/Application not satisfied: implicit"
                                + " policy evaluation failed - 1 sub-policies were satisfied, but this policy requires 3 of the"
                                + " 'Admins' sub-policies to be satisfied"))
                .isEqualTo("The update lacks the signatures of administrators of 2 more organisation(s):"
                        + " /Channel/Application takes 3 of them and 1 have signed");
    }

    @Test
    void says_whose_signature_is_missing() {
        assertThat(sentence("error validating DeltaSet: policy for [Value]  /Channel/Application/CNCustomsMSP/MSP not"
                        + " satisfied: signature set did not satisfy policy"))
                .isEqualTo("The update lacks the signature of an administrator of CNCustomsMSP, whose"
                        + " /Channel/Application/CNCustomsMSP/MSP it changes");
    }

    @Test
    void says_that_the_update_was_overtaken() {
        assertThat(sentence(
                        "error validating ReadSet: proposed update requires that key [Group]  /Channel/Application be"
                                + " at version 1, but it is currently at version 2"))
                .isEqualTo(
                        "The update was overtaken: /Channel/Application has changed since it was proposed; propose it"
                                + " anew");
        assertThat(sentence("error validating DeltaSet: attempt to set key [Value]  /Channel/Orderer/ConsensusType to"
                        + " version 1, but key is at version 1"))
                .startsWith("The update was overtaken: /Channel/Orderer/ConsensusType has changed");
    }

    @Test
    void passes_on_what_it_does_not_know() {
        assertThat(OrdererRefusal.sentence("orderer0", "quorum loss"))
                .isEqualTo("orderer0 refused the update: quorum loss");
    }

    private static String sentence(String words) {
        return OrdererRefusal.sentence("orderer0", START + words);
    }
}

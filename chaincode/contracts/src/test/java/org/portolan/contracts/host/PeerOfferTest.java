package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.state.PeerOffer;

final class PeerOfferTest {
    @Test
    void an_old_peer_says_nothing_and_gets_single_messages() {
        assertThat(PeerOffer.of(ChaincodeAdditionalParams.getDefaultInstance())).isEqualTo(PeerOffer.SINGLES);
    }

    @Test
    void a_peer_that_takes_more_than_a_thousand_gets_a_thousand() {
        ChaincodeAdditionalParams announced = ChaincodeAdditionalParams.newBuilder()
                .setUseWriteBatch(true)
                .setMaxSizeWriteBatch(5_000)
                .setUseGetMultipleKeys(true)
                .setMaxSizeGetMultipleKeys(100)
                .build();

        assertThat(PeerOffer.of(announced)).isEqualTo(new PeerOffer(1_000, 100));
    }
}

package org.portolan.network.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Private data in implicit collections, transient data, and policies of single keys. */
interface PrivacyBehaviour extends Behaviour {
    /** All that the Java shim tells of a read that the peer has refused; why, is in the peer's log. */
    String REFUSED_BY_PEER = "Unsuccessful response received";

    @Test
    default void the_organisations_of_both_collections_hold_the_value_and_no_other() throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway newZealand = network().gateway(NZ, "officer");
                Gateway singapore = network().gateway(SG, "officer")) {
            assertThat(putPrivate(china, "shared-price", "98000", CN, NZ).getCode())
                    .isEqualTo(TxValidationCode.VALID);

            assertThat(evaluate(notes(china), "getPrivate", collectionOf(CN), "shared-price"))
                    .isEqualTo("98000");
            eventually()
                    .untilAsserted(() -> assertThat(
                                    evaluate(notes(newZealand), "getPrivate", collectionOf(NZ), "shared-price"))
                            .isEqualTo("98000"));
            assertThatThrownBy(() -> evaluate(notes(singapore), "getPrivate", collectionOf(CN), "shared-price"))
                    .hasStackTraceContaining(REFUSED_BY_PEER);
        }
    }

    @Test
    default void every_organisation_sees_the_hash_until_the_data_are_purged() throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway singapore = network().gateway(SG, "officer")) {
            putPrivate(china, "purged", "secret", CN);

            byte[] hash = MessageDigest.getInstance("SHA-256").digest("secret".getBytes(UTF_8));
            eventually()
                    .untilAsserted(
                            () -> assertThat(evaluate(notes(singapore), "privateHash", collectionOf(CN), "purged"))
                                    .isEqualTo(HexFormat.of().formatHex(hash)));

            submit(notes(china), "purgePrivate", collectionOf(CN), "purged");
            assertThat(evaluate(notes(china), "getPrivate", collectionOf(CN), "purged"))
                    .isEmpty();
            eventually()
                    .untilAsserted(
                            () -> assertThat(evaluate(notes(singapore), "privateHash", collectionOf(CN), "purged"))
                                    .isEmpty());
        }
    }

    @Test
    default void a_private_value_is_in_no_block_and_comes_with_its_block_to_its_holders_alone() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Status status = putPrivate(china, "delivered", "Kiwifruit-7731", CN, NZ);

            try (CloseableIterator<Block> blocks = china.getNetwork(FabricNetwork.CHANNEL)
                    .newBlockEventsRequest()
                    .startBlock(status.getBlockNumber())
                    .build()
                    .getEvents()) {
                String block = blocks.next().toByteString().toStringUtf8();
                assertThat(block).contains("delivered").doesNotContain("Kiwifruit-7731");
            }
            assertThat(privateData(CN, status.getBlockNumber()))
                    .contains("Kiwifruit-7731", collectionOf(CN))
                    .doesNotContain(collectionOf(NZ));
            assertThat(privateData(NZ, status.getBlockNumber()))
                    .contains("Kiwifruit-7731", collectionOf(NZ))
                    .doesNotContain(collectionOf(CN));
            assertThat(privateData(SG, status.getBlockNumber())).isEmpty();
        }
    }

    private String privateData(String mspId, long block) {
        try (Gateway member = network().gateway(mspId, "gateway");
                CloseableIterator<BlockAndPrivateData> blocks = member.getNetwork(FabricNetwork.CHANNEL)
                        .newBlockAndPrivateDataEventsRequest()
                        .startBlock(block)
                        .build()
                        .getEvents()) {
            StringBuilder content = new StringBuilder();
            for (TxPvtReadWriteSet set : blocks.next().getPrivateDataMapMap().values()) {
                content.append(set.toByteString().toStringUtf8());
            }
            return content.toString();
        }
    }

    @Test
    default void transient_data_reach_the_contract() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Proposal proposal = notes(china)
                    .newProposal("transient")
                    .addArguments("word")
                    .putTransient("word", "quiet")
                    .build();

            assertThat(new String(proposal.evaluate(), UTF_8)).isEqualTo("quiet");
        }
    }

    @Test
    default void a_range_of_private_data_is_read_where_they_are_held() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putPrivate(china, "ranged-1", "one", CN);
            putPrivate(china, "ranged-2", "two", CN);

            assertThat(evaluate(notes(china), "privateRange", collectionOf(CN)).lines())
                    .containsSubsequence("ranged-1=one", "ranged-2=two");
        }
    }

    @Test
    default void transient_data_for_two_collections_wants_its_endorsers_named() {
        try (Gateway china = network().gateway(CN, "officer")) {
            Proposal proposal = notes(china)
                    .newProposal("putPrivate")
                    .addArguments("unnamed", collectionOf(CN), collectionOf(NZ))
                    .putTransient("value", "value")
                    .build();

            assertThatThrownBy(proposal::endorse)
                    .isInstanceOf(EndorseException.class)
                    .hasStackTraceContaining(
                            "retry specifying trusted endorsing organizations to protect transient data");
        }
    }

    @Test
    default void a_collection_cannot_be_written_without_its_organisations_endorsement() throws Exception {
        try (Gateway singapore = network().gateway(SG, "officer")) {
            Status status = notes(singapore)
                    .newProposal("putPrivate")
                    .addArguments("intrusion", collectionOf(CN))
                    .putTransient("value", "forged")
                    .setEndorsingOrganizations(SG)
                    .build()
                    .endorse()
                    .submitAsync()
                    .getStatus();

            assertThat(status.getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Test
    default void a_collection_that_nobody_defined_is_refused() {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThatThrownBy(() -> evaluate(notes(china), "getPrivate", "invented", "key"))
                    .hasStackTraceContaining(REFUSED_BY_PEER);
        }
    }

    @Test
    default void a_key_is_changed_by_nobody_but_with_the_endorsement_that_it_demands() throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway singapore = network().gateway(SG, "officer")) {
            submit(notes(china), "put", "protected", "by CN");
            submit(notes(china), "protect", "protected", CN);
            eventually()
                    .untilAsserted(() -> assertThat(evaluate(notes(singapore), "policy", "protected"))
                            .isEqualTo(CN));

            Status forged = notes(singapore)
                    .newProposal("put")
                    .addArguments("protected", "forged")
                    .setEndorsingOrganizations(SG, NZ)
                    .build()
                    .endorse()
                    .submitAsync()
                    .getStatus();
            submit(notes(singapore), "put", "protected", "asked by SG");

            assertThat(forged.getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
            eventually()
                    .untilAsserted(() -> assertThat(evaluate(notes(china), "get", "protected"))
                            .isEqualTo("asked by SG"));
        }
    }
}

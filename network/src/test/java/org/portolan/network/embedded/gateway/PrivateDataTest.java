package org.portolan.network.embedded.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.embedded.gateway.Calls.evaluate;
import static org.portolan.network.embedded.gateway.Calls.notes;
import static org.portolan.network.embedded.gateway.Calls.submit;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

class PrivateDataTest {
    private static final String OF_CN = "_implicit_org_" + CN;
    private static final String OF_NZ = "_implicit_org_" + NZ;

    /** All that the Java shim tells of a read that the peer has refused; why, is in the peer's log. */
    private static final String REFUSED_BY_PEER = "Unsuccessful response received";

    private final TestNetwork network = SharedNetwork.network();
    private final Gateway china = network.gateway(CN, "officer");
    private final Gateway newZealand = network.gateway(NZ, "officer");
    private final Gateway singapore = network.gateway(SG, "officer");

    @AfterEach
    void close() {
        china.close();
        newZealand.close();
        singapore.close();
    }

    @Test
    void the_organisations_of_both_collections_hold_the_value_and_no_other() throws Exception {
        putPrivate("shared-price", "98000", OF_CN, OF_NZ);

        assertThat(evaluate(notes(china), "getPrivate", OF_CN, "shared-price")).isEqualTo("98000");
        assertThat(evaluate(notes(newZealand), "getPrivate", OF_NZ, "shared-price"))
                .isEqualTo("98000");
        assertThatThrownBy(() -> evaluate(notes(singapore), "getPrivate", OF_CN, "shared-price"))
                .hasStackTraceContaining(REFUSED_BY_PEER);
        assertThatThrownBy(() -> evaluate(notes(newZealand), "getPrivate", OF_CN, "shared-price"))
                .hasStackTraceContaining(REFUSED_BY_PEER);
    }

    @Test
    void every_organisation_sees_the_hash() throws Exception {
        putPrivate("hashed", "secret", OF_CN);

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("secret".getBytes(UTF_8)));
        assertThat(evaluate(notes(singapore), "privateHash", OF_CN, "hashed")).isEqualTo(hash);
    }

    @Test
    void the_value_is_in_no_block() throws Exception {
        long height = network.node().height();

        putPrivate("not-in-a-block", "Kiwifruit-7731", OF_CN);

        assertThat(network.node().height()).isGreaterThan(height);
        try (var blocks = china.getNetwork(TestNetwork.CHANNEL)
                .newBlockEventsRequest()
                .startBlock(height)
                .build()
                .getEvents()) {
            Block block = blocks.next();
            assertThat(contains(block, "not-in-a-block")).isTrue();
            assertThat(contains(block, "Kiwifruit-7731")).isFalse();
        }
    }

    @Test
    void transient_data_for_two_collections_wants_its_endorsers_named() {
        Proposal proposal =
                newProposal("two-collections", "value", OF_CN, OF_NZ).build();

        assertThatThrownBy(proposal::endorse)
                .isInstanceOf(EndorseException.class)
                .hasStackTraceContaining("retry specifying trusted endorsing organizations to protect transient data");
    }

    @Test
    void transient_data_for_ones_own_collection_stays_at_home() throws Exception {
        var transaction = newProposal("own-collection", "value", OF_CN).build().endorse();

        assertThat(transaction.submitAsync().getStatus().isSuccessful()).isTrue();
        assertThat(evaluate(notes(china), "getPrivate", OF_CN, "own-collection"))
                .isEqualTo("value");
    }

    @Test
    void a_collection_cannot_be_written_without_its_organisations_endorsement() throws Exception {
        var transaction = notes(singapore)
                .newProposal("putPrivate")
                .addArguments("intrusion", OF_CN)
                .putTransient("value", "forged")
                .setEndorsingOrganizations(SG)
                .build()
                .endorse();

        assertThat(transaction.submitAsync().getStatus().getCode())
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void evaluating_with_transient_data_does_not_leave_the_own_organisation() throws Exception {
        byte[] result = notes(china)
                .newProposal("transient")
                .addArguments("value")
                .putTransient("value", "for my peer only")
                .build()
                .evaluate();

        assertThat(new String(result, UTF_8)).isEqualTo("for my peer only");
    }

    @Test
    void purged_data_is_gone() throws Exception {
        putPrivate("purged", "value", OF_CN);

        submit(notes(china), "purgePrivate", OF_CN, "purged");

        assertThat(evaluate(notes(china), "getPrivate", OF_CN, "purged")).isEmpty();
        assertThat(evaluate(notes(singapore), "privateHash", OF_CN, "purged")).isEmpty();
    }

    @Test
    void private_keys_can_be_ranged_over_where_they_are_held() throws Exception {
        putPrivate("ranged-1", "a", OF_CN);

        assertThat(evaluate(notes(china), "privateRange", OF_CN)).contains("ranged-1=a");
        assertThat(evaluate(notes(singapore), "privateRange", OF_CN)).isEmpty();
    }

    @Test
    void a_collection_that_nobody_defined_is_refused() {
        assertThatThrownBy(() -> evaluate(notes(china), "getPrivate", "invented", "key"))
                .hasStackTraceContaining(REFUSED_BY_PEER);
    }

    private void putPrivate(String key, String value, String... collections) throws Exception {
        String[] owners = java.util.Arrays.stream(collections)
                .map(collection -> collection.substring("_implicit_org_".length()))
                .toArray(String[]::new);
        var status = newProposal(key, value, collections)
                .setEndorsingOrganizations(owners)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
        assertThat(status.getCode()).isEqualTo(TxValidationCode.VALID);
    }

    private Proposal.Builder newProposal(String key, String value, String... collections) {
        return notes(china)
                .newProposal("putPrivate")
                .addArguments(key)
                .addArguments(collections)
                .putTransient("value", value);
    }

    private static boolean contains(Block block, String text) {
        ByteString bytes = block.toByteString();
        return bytes.toStringUtf8().contains(text);
    }
}

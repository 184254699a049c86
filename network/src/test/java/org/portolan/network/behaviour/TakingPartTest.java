package org.portolan.network.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.Administration.member;
import static org.portolan.network.behaviour.Administration.portolan;
import static org.portolan.network.behaviour.Administration.sign;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.testnetwork.OnFabric;

/** A fourth administration joins a running network, takes part in it, and is removed; a fifth joins by a snapshot. */
@OnFabric
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TakingPartTest implements Behaviour {
    private static final String TH = "THCustomsMSP";
    private static final String VN = "VNCustomsMSP";

    private Path folder;
    private Path members;
    private RealNetwork network;
    private Administration thailand;
    private RealNetwork joined;

    @BeforeAll
    void join(@TempDir Path folder) throws Exception {
        this.folder = folder;
        members = folder.resolve("members");
        network = RealNetwork.host("/networks/open.yaml", members);
        try (Gateway china = network.gateway(CN, "officer")) {
            submit(ledger(china), "put", "history", "first");
            submit(ledger(china), "put", "history", "second");
            putPrivate(china, "price", "98000", CN);
        }
        thailand = Administration.thailand(folder.resolve("thailand"));
        Path invitation = thailand.join(members, "cncustoms", "sgcustoms");
        joined = thailand.start(Optional.of(invitation), Optional.empty());
    }

    @AfterAll
    void stop() throws Exception {
        if (joined != null) {
            joined.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @Test
    @Order(1)
    void the_newcomer_reads_the_history_of_before() throws Exception {
        try (Gateway officer = joined.gateway(TH, "officer")) {
            assertThat(evaluate(ledger(officer), "history", "history")).isEqualTo("second\nfirst");
        }
    }

    @Test
    @Order(2)
    void the_newcomer_sees_of_earlier_private_data_the_hash_alone() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("98000".getBytes(UTF_8));
        try (Gateway officer = joined.gateway(TH, "officer")) {
            assertThat(evaluate(notes(officer), "privateHash", collectionOf(CN), "price"))
                    .isEqualTo(HexFormat.of().formatHex(hash));
            assertThatThrownBy(() -> evaluate(notes(officer), "getPrivate", collectionOf(CN), "price"))
                    .hasStackTraceContaining(PrivacyBehaviour.REFUSED_BY_PEER);
        }
    }

    @Test
    @Order(3)
    void the_newcomer_endorses_new_transactions() throws Exception {
        try (Gateway officer = joined.gateway(TH, "officer");
                Gateway china = network.gateway(CN, "officer")) {
            assertThat(ledger(officer)
                            .newProposal("put")
                            .addArguments("together", "x")
                            .setEndorsingOrganizations(TH, CN, SG)
                            .build()
                            .endorse()
                            .submitAsync()
                            .getStatus()
                            .getCode())
                    .isEqualTo(TxValidationCode.VALID);
            assertThat(outcome(ledger(china)
                                    .newProposal("put")
                                    .addArguments("withoutMajority", "x")
                                    .setEndorsingOrganizations(CN, SG)
                                    .build()
                                    .endorse())
                            .getCode())
                    .as("two of four are no majority any more")
                    .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Test
    @Order(4)
    void the_newcomer_holds_the_private_data_of_its_own_collection() throws Exception {
        try (Gateway officer = joined.gateway(TH, "officer");
                Gateway china = network.gateway(CN, "officer")) {
            assertThat(putPrivate(china, "forThailand", "97000", CN, TH).getCode())
                    .isEqualTo(TxValidationCode.VALID);

            eventually()
                    .untilAsserted(
                            () -> assertThat(evaluate(notes(officer), "getPrivate", collectionOf(TH), "forThailand"))
                                    .isEqualTo("97000"));
        }
    }

    @Test
    @Order(5)
    void the_newcomer_reports_the_same_blocks() throws Exception {
        try (Gateway officer = joined.gateway(TH, "officer");
                Gateway china = network.gateway(CN, "officer")) {
            long height = chain(china).getHeight();
            eventually().until(() -> chain(officer).getHeight() == height);

            for (long number = 0; number < height; number++) {
                assertSame(block(officer, number), block(china, number));
            }
        }
    }

    @Test
    @Order(6)
    void a_later_start_needs_no_invitation() throws Exception {
        joined.close();
        joined = thailand.start(Optional.empty(), Optional.empty());

        try (Gateway officer = joined.gateway(TH, "officer")) {
            assertThat(submit(ledger(officer), "put", "again", "x")).isEqualTo("x");
        }
    }

    @Test
    @Order(7)
    void an_organisation_that_nobody_took_in_cannot_start_there() throws Exception {
        Administration vietnam = Administration.vietnam(folder.resolve("uninvited"));

        assertThatThrownBy(() -> vietnam.start(Optional.empty(), Optional.empty()))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("name the invitation that a member gave you with --join");
        assertThatThrownBy(
                        () -> vietnam.start(Optional.of(folder.resolve("thailand/invitation.json")), Optional.empty()))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage("The invitation is to THCustomsMSP, and the topology has VNCustomsMSP, whom the channel"
                        + " does not know");
    }

    @Test
    @Order(8)
    void another_newcomer_joins_by_a_snapshot_and_has_the_same_state() throws Exception {
        Administration vietnam = Administration.vietnam(folder.resolve("vietnam"));
        Path invitation = vietnam.join(members, "cncustoms", "sgcustoms", "nzcustoms");
        String taken = portolan(
                "peer", "snapshot", "--connection", members + "/connection.json", "--organisation", "cncustoms");
        String snapshot = taken.replaceFirst("(?s).*(snapshots/completed/portolan/\\d+) .*", "$1");

        try (RealNetwork late = vietnam.start(
                        Optional.of(invitation),
                        Optional.of(members.resolve("fabric/peer0.cncustoms").resolve(snapshot)));
                Gateway officer = late.gateway(VN, "officer");
                Gateway china = network.gateway(CN, "officer")) {
            assertThat(evaluate(ledger(officer), "get", "history")).isEqualTo("second");
            assertThatThrownBy(() -> block(officer, 0))
                    .as("blocks from before the snapshot")
                    .isNotNull();
            assertThat(submit(ledger(officer), "put", "bySnapshot", "x")).isEqualTo("x");
            long latest = chain(officer).getHeight() - 1;
            eventually().until(() -> chain(china).getHeight() > latest);
            assertSame(block(officer, latest), block(china, latest));
            assertThat(member(
                            vietnam.data(),
                            "vncustoms",
                            "propose",
                            "--remove",
                            TH,
                            "--out",
                            folder.resolve("never.update").toString()))
                    .as("the configuration, from whose block on the peer has nothing")
                    .contains("removes the group Channel/Application/THCustomsMSP");
        }
    }

    @Test
    @Order(9)
    void a_removed_administration_gets_no_more_blocks_and_is_refused_while_the_others_work_on() throws Exception {
        Path update = folder.resolve("remove.update");
        member(members, "nzcustoms", "propose", "--remove", VN, "--out", update.toString());
        sign(members, "cncustoms", update);
        assertThat(sign(members, "sgcustoms", update)).contains("It can be submitted");
        member(members, "sgcustoms", "submit", update.toString());
        member(members, "nzcustoms", "propose", "--remove", TH, "--out", update.toString());
        assertThat(member(members, "cncustoms", "show", update.toString()))
                .contains("removes the group Channel/Application/THCustomsMSP")
                .contains("2 more from CNCustomsMSP, SGCustomsMSP, THCustomsMSP");
        sign(members, "cncustoms", update);
        sign(members, "sgcustoms", update);
        member(members, "nzcustoms", "submit", update.toString());

        try (Gateway officer = joined.gateway(TH, "officer");
                Gateway china = network.gateway(CN, "officer")) {
            long height = chain(officer).getHeight();
            submit(ledger(china), "put", "after", "x");
            submit(ledger(china), "put", "after", "y");

            assertThatThrownBy(() -> submit(ledger(officer), "put", "refused", "x"))
                    .isNotNull();
            assertThat(chain(officer).getHeight()).isLessThanOrEqualTo(height + 1);
            assertThat(evaluate(ledger(china), "get", "refused")).isEmpty();
            assertThat(chain(china).getHeight()).isGreaterThan(height + 1);
        }
    }

    private static Block block(Gateway gateway, long number) throws Exception {
        return Block.parseFrom(gateway.getNetwork(FabricNetwork.CHANNEL)
                .getContract("qscc")
                .evaluateTransaction("GetBlockByNumber", FabricNetwork.CHANNEL, Long.toString(number)));
    }

    private static void assertSame(Block one, Block other) {
        assertThat(one.getHeader()).isEqualTo(other.getHeader());
        assertThat(one.getData()).isEqualTo(other.getData());
        for (BlockMetadataIndex index :
                new BlockMetadataIndex[] {BlockMetadataIndex.TRANSACTIONS_FILTER, BlockMetadataIndex.COMMIT_HASH}) {
            assertThat(one.getMetadata().getMetadata(index.getNumber()))
                    .isEqualTo(other.getMetadata().getMetadata(index.getNumber()));
        }
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}

package org.portolan.network.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.identity.definition.OrganisationDefinition;

class FabricReadsOurMaterialTest {

    private final TestNetworkIdentities identities = TestNetworkIdentities.demo();

    @TempDir
    Path folder;

    @Test
    void configtxgen_makes_a_channel_of_all_our_organisations() throws Exception {
        FabricTool configtxgen = FabricTool.named("configtxgen");
        Files.writeString(folder.resolve("configtx.yaml"), configtx());

        FabricTool.Outcome made = configtxgen.run(
                Map.of(),
                "-configPath",
                folder.toString(),
                "-profile",
                "Demo",
                "-channelID",
                "portolan",
                "-outputBlock",
                folder.resolve("genesis.block").toString());

        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(folder.resolve("genesis.block")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "admin"})
    void the_peer_command_signs_with_a_users_identity(String user) throws Exception {
        FabricTool peer = FabricTool.named("peer");
        Path msp = identities.organisation("cncustoms").userMsp(user);

        FabricTool.Outcome asked = askForChannels(peer, "CNCustomsMSP", msp);

        // It gets past its MSP to the network, where no peer listens.
        assertThat(asked.output()).contains("endorser client failed to connect");
    }

    @Test
    void the_peer_command_refuses_an_msp_without_a_signer() throws Exception {
        FabricTool peer = FabricTool.named("peer");

        FabricTool.Outcome asked = askForChannels(
                peer, "CNCustomsMSP", identities.organisation("cncustoms").msp());

        assertThat(asked.output()).contains("could not load signing certificate");
    }

    private FabricTool.Outcome askForChannels(FabricTool peer, String mspId, Path msp)
            throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("core.yaml"), "peer: {BCCSP: {Default: SW, SW: {Hash: SHA2, Security: 256}}}\n");
        return peer.run(
                Map.of(
                        "FABRIC_CFG_PATH",
                        folder.toString(),
                        "CORE_PEER_LOCALMSPID",
                        mspId,
                        "CORE_PEER_MSPCONFIGPATH",
                        msp.toString(),
                        "CORE_PEER_ADDRESS",
                        "127.0.0.1:1",
                        "CORE_PEER_CLIENT_CONNTIMEOUT",
                        "200ms"),
                "channel",
                "list");
    }

    private String configtx() {
        String organisations = identities.definitions().organisations().stream()
                .filter(organisation -> !organisation.peers().isEmpty())
                .map(this::organisation)
                .collect(Collectors.joining());
        OrganisationFolder orderer = identities.organisation("orderer");
        return """
                Profiles:
                  Demo:
                    Capabilities: {V3_0: true}
                    Policies: &policies
                      Readers: {Type: ImplicitMeta, Rule: ANY Readers}
                      Writers: {Type: ImplicitMeta, Rule: ANY Writers}
                      Admins: {Type: ImplicitMeta, Rule: MAJORITY Admins}
                    Orderer:
                      OrdererType: etcdraft
                      BatchTimeout: 200ms
                      BatchSize: {MaxMessageCount: 50, AbsoluteMaxBytes: 10 MB, PreferredMaxBytes: 2 MB}
                      EtcdRaft:
                        Consenters:
                          - {Host: 127.0.0.1, Port: 7050, ClientTLSCert: %1$s, ServerTLSCert: %1$s}
                      Capabilities: {V2_0: true}
                      Policies:
                        <<: *policies
                        BlockValidation: {Type: ImplicitMeta, Rule: ANY Writers}
                      Organizations:
                %2$s    Application:
                      Capabilities: {V2_5: true}
                      Policies:
                        <<: *policies
                        LifecycleEndorsement: {Type: ImplicitMeta, Rule: MAJORITY Endorsement}
                        Endorsement: {Type: ImplicitMeta, Rule: MAJORITY Endorsement}
                      Organizations:
                %3$s""".formatted(
                        orderer.ordererTls("orderer0").resolve("server.crt"),
                        organisation(identities.definitions().named("orderer").orElseThrow()),
                        organisations);
    }

    private String organisation(OrganisationDefinition organisation) {
        String mspId = organisation.mspId();
        return """
                        - Name: %1$s
                          ID: %1$s
                          MSPDir: %2$s
                          OrdererEndpoints: ["127.0.0.1:7050"]
                          Policies:
                            Readers: {Type: Signature, Rule: "OR('%1$s.member')"}
                            Writers: {Type: Signature, Rule: "OR('%1$s.member')"}
                            Admins: {Type: Signature, Rule: "OR('%1$s.admin')"}
                            Endorsement: {Type: Signature, Rule: "OR('%1$s.peer')"}
                """.formatted(mspId, identities.organisation(organisation.name()).msp());
    }
}

package org.portolan.network.embedded.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.peer.AnchorPeers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.hash.BlockHashes;

class ConfigBlockTest {
    @TempDir
    static Path directory;

    private static TestChannel network;
    private static Block genesis;

    @BeforeAll
    static void start() {
        network = new TestChannel(directory);
        genesis = network.channel().block(0).orElseThrow();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void is_block_0_and_hashes_to_what_its_header_says() {
        assertThat(genesis.getHeader().getNumber()).isZero();
        assertThat(genesis.getHeader().getDataHash()).isEqualTo(BlockHashes.dataHash(genesis.getData()));
        assertThat(genesis.getMetadata().getMetadataCount()).isEqualTo(5);
    }

    @Test
    void carries_the_msps_and_anchor_peers_of_all_organisations() throws Exception {
        Payload payload = Payload.parseFrom(
                Envelope.parseFrom(genesis.getData().getData(0)).getPayload());
        ConfigGroup application = ConfigEnvelope.parseFrom(payload.getData())
                .getConfig()
                .getChannelGroup()
                .getGroupsOrThrow("Application");

        assertThat(application.getGroupsMap()).containsOnlyKeys(TestChannel.CN, TestChannel.SG, TestChannel.NZ);
        ConfigGroup organisation = application.getGroupsOrThrow(TestChannel.CN);
        FabricMSPConfig msp = FabricMSPConfig.parseFrom(
                MSPConfig.parseFrom(organisation.getValuesOrThrow("MSP").getValue())
                        .getConfig());
        assertThat(msp).isEqualTo(network.organisation(TestChannel.CN).msp().config());
        assertThat(AnchorPeers.parseFrom(
                                organisation.getValuesOrThrow("AnchorPeers").getValue())
                        .getAnchorPeers(0)
                        .getPort())
                .isEqualTo(7051);
    }

    @Test
    void can_be_read_by_fabrics_own_tools() throws Exception {
        Path tool = configtxgen();
        Path file = directory.resolve("genesis.block");
        Files.write(file, genesis.toByteArray());

        Process process = new ProcessBuilder(tool.toString(), "-inspectBlock", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains(TestChannel.NZ)
                .contains("LifecycleEndorsement")
                .contains("\"V2_5\"");
    }

    private static Path configtxgen() {
        String folders = Optional.ofNullable(System.getenv("FABRIC_BIN")).orElse("")
                + java.io.File.pathSeparator
                + Optional.ofNullable(System.getenv("PATH")).orElse("");
        Optional<Path> tool = Arrays.stream(folders.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "configtxgen"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(tool.isPresent(), "Fabric's binaries are not in FABRIC_BIN or the PATH");
        return tool.orElseThrow();
    }
}

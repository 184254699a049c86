package org.portolan.network.fabric.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Topology;

class GenesisBlockTest {

    private static final String TIMEOUT = "batchTimeoutMillis: 50";
    private static final String SINGAPORE_S_PEER = "{name: sgcustoms, mspId: SGCustomsMSP, peers: [";

    @TempDir
    private Path folder;

    private FabricPrograms programs;
    private String topology;
    private FabricLayout begun;

    @BeforeEach
    void begin_a_channel() throws Exception {
        try {
            programs = FabricPrograms.find(System.getenv());
        } catch (LaunchFailed e) {
            Assumptions.abort(e.getMessage());
        }
        try (InputStream content = GenesisBlockTest.class.getResourceAsStream("/networks/raft.yaml")) {
            topology = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        begun = layout(topology);
        block(begun).ensure();
    }

    @Test
    void a_later_topology_may_have_other_blocks_and_other_peers() throws Exception {
        byte[] before = Files.readAllBytes(begun.genesisBlock());
        FabricLayout later = layout(topology.replace(TIMEOUT, "batchTimeoutMillis: 60")
                .replace(SINGAPORE_S_PEER, SINGAPORE_S_PEER + "{name: peer1, address: \"127.0.0.1:0\"}, "));

        block(later).ensure();
        new ChannelMembers(later).requireAll(List.of());

        assertThat(Files.readAllBytes(begun.genesisBlock())).isEqualTo(before);
    }

    @Test
    void another_channel_needs_another_folder() throws Exception {
        FabricLayout other = layout(topology.replace("channel: portolan", "channel: other"));

        assertThatThrownBy(() -> block(other).ensure())
                .isInstanceOf(LaunchFailed.class)
                .hasMessage("%s holds channel 'portolan', and the topology is for 'other'; name another data folder"
                        .formatted(begun.root()));
    }

    @Test
    void an_organisation_that_the_channel_does_not_know_must_be_taken_in_first() throws Exception {
        FabricLayout more = layout(
                topology.replace(
                        "orderers:",
                        "  - {name: cntxgport, mspId: CNTXGPortMSP, peers: [{name: peer0, address: \"127.0.0.1:0\"}]}\norderers:"));

        block(more).ensure();

        assertThatThrownBy(() -> new ChannelMembers(more).requireAll(List.of()))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage(
                        "Channel portolan does not know organisation cntxgport (CNTXGPortMSP): its members must take"
                                + " it in first, which begins with 'portolan organisation request'");
    }

    private GenesisBlock block(FabricLayout layout) {
        return new GenesisBlock(layout, programs.configtxgen());
    }

    private FabricLayout layout(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("topology.yaml"), content);
        Organisations identities = Organisations.in(TestNetworkIdentities.demo().folder(), java.time.Clock.systemUTC());
        return LayoutPlanner.plan(folder.resolve("fabric"), Topology.read(file), identities);
    }
}

package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.portolan.network.fabric.configuration.ChannelFile;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.program.Tool;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.launch.LaunchFailed;

/** The channel's first block, made once for a data folder. */
public final class GenesisBlock {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FabricLayout layout;
    private final Tool configtxgen;

    public GenesisBlock(FabricLayout layout, Path configtxgen) {
        this.layout = layout;
        this.configtxgen = Tool.at(configtxgen).configuredIn(layout.root());
    }

    /** Makes the block unless it is there; what the topology says of the channel counts only when it is made. */
    public void ensure() throws IOException, LaunchFailed, InterruptedException {
        if (!Files.exists(layout.genesisBlock())) {
            if (layout.joinsOthers()) {
                throw new LaunchFailed("The topology names no orderers, so its organisations join a channel of others:"
                        + " name the invitation that a member gave you with --join");
            }
            AtomicFiles.write(layout.root().resolve("configtx.yaml"), new ChannelFile(layout).content());
            make();
        }
        new ChannelMembers(layout).requireSameChannel();
    }

    private void make() throws IOException, LaunchFailed, InterruptedException {
        Path unfinished = layout.root().resolve("genesis.block.new");
        Tool.Outcome outcome = configtxgen.run(
                List.of(
                        "-profile",
                        ChannelFile.PROFILE,
                        "-channelID",
                        layout.topology().channel(),
                        "-outputBlock",
                        unfinished.toString()),
                PATIENCE);
        if (outcome.exitCode() != 0 || !Files.exists(unfinished)) {
            throw new LaunchFailed(
                    "The channel's first block could not be made; configtxgen said: " + outcome.output());
        }
        Files.move(unfinished, layout.genesisBlock(), StandardCopyOption.ATOMIC_MOVE);
    }
}

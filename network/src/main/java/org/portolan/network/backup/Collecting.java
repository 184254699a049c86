package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.backup.archive.ArchivePlace;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.backup.archive.PeerCopy;
import org.portolan.network.backup.copy.BlockFiles;
import org.portolan.network.backup.copy.FrozenCopy;
import org.portolan.network.backup.copy.GatewayData;
import org.portolan.network.backup.copy.OrganisationPlace;
import org.portolan.network.backup.copy.PeerPlace;
import org.portolan.network.backup.copy.PrivateKeyFiles;
import org.portolan.network.backup.copy.TreeSize;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;

/** Brings together, below one folder, what a backup is made of. */
final class Collecting {

    private static final List<String> CHANNEL_FILES =
            List.of("configtx.yaml", "genesis.block", "ports.json", "orderers");

    private final BackupRequest request;
    private final Path content;
    private final Path target;

    Collecting(BackupRequest request, Path content, Path target) {
        this.request = request;
        this.content = content;
        this.target = target;
    }

    /** What was found. */
    record Collected(String engine, String organisation, List<PeerCopy> peers) {}

    Collected collect(NodesAtRest rest) throws IOException, BackupRefused, InterruptedException {
        AtomicFiles.createFolder(content);
        Collected collected =
                Files.isDirectory(request.data().resolve("fabric")) ? collectFabric(rest) : collectEmbedded(rest);
        if (request.gateway().isPresent()) {
            try (GatewayData gateway = GatewayData.lock(request.gateway().get())) {
                gateway.copyTo(content.resolve(ArchivePlace.GATEWAY));
            }
        }
        return collected;
    }

    private Collected collectFabric(NodesAtRest rest) throws IOException, BackupRefused, InterruptedException {
        OrganisationPlace organisation = OrganisationPlace.find(request.data(), request.organisation());
        TreeSize size = TreeSize.NONE;
        for (PeerPlace peer : organisation.peers()) {
            size = size.plus(TreeSize.of(peer.production()));
        }
        requireSpace(size);
        Path fabric = network().resolve("fabric");
        List<PeerCopy> copies = new ArrayList<>();
        for (PeerPlace peer : organisation.peers()) {
            copies.add(copy(peer, fabric.resolve(peer.name()), rest));
        }
        for (String file : CHANNEL_FILES) {
            copyIfThere(request.data().resolve("fabric").resolve(file), fabric.resolve(file));
        }
        copyIfThere(
                organisation.peers().getFirst().identities(),
                network().resolve("crypto/organisations").resolve(organisation.name()));
        return new Collected("fabric", organisation.name(), copies);
    }

    private static PeerCopy copy(PeerPlace peer, Path folder, NodesAtRest rest)
            throws IOException, BackupRefused, InterruptedException {
        AtomicFiles.createFolder(folder);
        Path production = folder.resolve("production");
        Duration away = rest.during(peer.name(), () -> FrozenCopy.ofNode(peer.production(), production));
        FrozenCopy.of(peer.folder().resolve(PeerPlace.CONFIGURATION), folder.resolve(PeerPlace.CONFIGURATION));
        copyIfThere(peer.folder().resolve("services"), folder.resolve("services"));
        return new PeerCopy(peer.name(), away.toMillis(), BlockFiles.chains(production));
    }

    /** The embedded node is one process for all organisations, so there is no copying one while the others go on. */
    private Collected collectEmbedded(NodesAtRest rest) throws IOException, BackupRefused {
        Path ledger = request.data().resolve("ledger");
        Path ours = ledger.resolve("private").resolve(request.organisation());
        if (!Files.isDirectory(ours)) {
            throw new BackupRefused("%s holds no data of '%s'; name the organisation by its MSP id"
                    .formatted(request.data(), request.organisation()));
        }
        if (rest.isNetworkRunning()) {
            throw new BackupRefused("The embedded engine is one process for all organisations: stop the network on %s,"
                            .formatted(request.data())
                    + " make the backup, and start it again");
        }
        if (request.withKeys()) {
            throw new BackupRefused("A backup of the embedded engine holds no identities; copy %s"
                    .formatted(request.data().resolve("crypto")));
        }
        requireSpace(TreeSize.of(ledger.resolve("blocks")).plus(TreeSize.of(ours)));
        FrozenCopy.ofNode(ledger.resolve("blocks"), network().resolve("ledger/blocks"));
        FrozenCopy.ofNode(ours, network().resolve("ledger/private").resolve(request.organisation()));
        return new Collected("embedded", request.organisation(), List.of());
    }

    /** Asked before a node is brought to rest. */
    private void requireSpace(TreeSize size) throws IOException, BackupRefused {
        DiskSpace.require(request.data(), size.changing());
        DiskSpace.require(Folders.above(target), size.all() + size.changing());
    }

    private static void copyIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            FrozenCopy.of(from, to);
        }
    }

    /** Takes private keys out of what was collected; a node's own data hold none. */
    List<String> removeKeys() throws IOException {
        List<String> removed = new ArrayList<>();
        for (Path file : FrozenCopy.filesIn(content)) {
            boolean isData = file.toString().contains("/production/") || file.startsWith("network/ledger");
            if (!isData && PrivateKeyFiles.holdsKey(content.resolve(file))) {
                Files.delete(content.resolve(file));
                removed.add(file.toString());
            }
        }
        return removed;
    }

    private Path network() {
        return content.resolve(ArchivePlace.NETWORK);
    }
}

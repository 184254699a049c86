package org.portolan.network.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.network.doctor.certificate.AuthorityCheck;
import org.portolan.network.doctor.certificate.ExpiryCheck;
import org.portolan.network.doctor.certificate.HostNamesCheck;
import org.portolan.network.doctor.certificate.KeyCheck;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.machine.AddressCheck;
import org.portolan.network.doctor.machine.ContractsCheck;
import org.portolan.network.doctor.machine.DiskCheck;
import org.portolan.network.doctor.machine.DiskUse;
import org.portolan.network.doctor.machine.JavaCheck;
import org.portolan.network.doctor.machine.LeftoversCheck;
import org.portolan.network.doctor.machine.MemoryCheck;
import org.portolan.network.doctor.machine.OpenFilesCheck;
import org.portolan.network.doctor.machine.PrivacyCheck;
import org.portolan.network.doctor.machine.ProgramsCheck;
import org.portolan.network.doctor.node.AnchorCheck;
import org.portolan.network.doctor.node.ChaincodeCheck;
import org.portolan.network.doctor.node.HealthCheck;
import org.portolan.network.doctor.node.LedgerCheck;
import org.portolan.network.doctor.node.ParticipationCheck;
import org.portolan.network.doctor.node.ReachCheck;
import org.portolan.network.doctor.site.Site;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.identity.IdentityInventory;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.Organisations;

/** Which checks a place is given: those of the machine and its identities always, those of nodes while they run. */
public final class Checks {

    private static final Path PROC = Path.of("/proc");
    private static final String MACHINE = "this machine";
    private static final String NETWORK = "the network";
    private static final String IDENTITIES = "identities";

    private final Site site;
    private final int warnDays;
    private final Clock clock;
    private final List<Doctor.Named> checks = new ArrayList<>();

    public Checks(Site site, int warnDays, Clock clock) {
        this.site = site;
        this.warnDays = warnDays;
        this.clock = clock;
    }

    /** Those that fit the place now, in the order in which a person reads of them. */
    public List<Doctor.Named> all() {
        ofMachine();
        add(NETWORK, "state", new LeftoversCheck(site));
        add(NETWORK, "addresses", AddressCheck.of(site, PROC));
        ofIdentities();
        if (site.isReady()) {
            ofNodes();
            ofPeers(site.connection().orElseThrow().channel());
        }
        return List.copyOf(checks);
    }

    private void ofMachine() {
        add(MACHINE, "java", new JavaCheck(Runtime.version()));
        if (site.onFabric()) {
            add(MACHINE, "fabric", new ProgramsCheck(System.getenv()));
        }
        site.plan().ifPresent(plan -> add(MACHINE, "contracts", new ContractsCheck(plan.contractsCommand())));
        add(MACHINE, "disk", () -> new DiskCheck(DiskUse.of(site.data()), clock).findings());
        add(MACHINE, "privacy", new PrivacyCheck(site.data()));
        add(MACHINE, "memory", () -> memory().findings());
        add(MACHINE, "open files", () -> new OpenFilesCheck(OpenFilesCheck.limit(PROC)).findings());
    }

    private MemoryCheck memory() throws IOException {
        if (site.supervisor().isPresent()) {
            return MemoryCheck.whileRunning(MemoryCheck.available(PROC));
        }
        return site.onFabric()
                ? MemoryCheck.beforeStart(
                        MemoryCheck.available(PROC),
                        site.nodes().size(),
                        site.services().size())
                : MemoryCheck.beforeEmbeddedStart(MemoryCheck.available(PROC));
    }

    private void ofIdentities() {
        if (!Files.isDirectory(site.crypto())) {
            add(IDENTITIES, "folder", () -> List.of(Finding.ok(IDENTITIES, "folder", "are made at the first start")));
            return;
        }
        add(IDENTITIES, "certificates", () -> new ExpiryCheck(identities(), warnDays).findings());
        add(IDENTITIES, "keys", () -> new KeyCheck(identities()).findings());
        add(IDENTITIES, "authorities", () -> new AuthorityCheck(identities(), site.nodes()).findings());
        add(IDENTITIES, "host names", new HostNamesCheck(site.nodes()));
    }

    private List<IssuedIdentity> identities() throws IOException {
        return IdentityInventory.of(Organisations.in(site.crypto(), clock).all(), clock);
    }

    private void ofNodes() {
        site.nodes().forEach(node -> {
            add(node.name(), "reach", new ReachCheck(node.name(), node.dialled(), node.tls()));
            node.operations()
                    .ifPresent(operations -> add(node.name(), "health", new HealthCheck(node, operations, clock)));
        });
        if (site.onFabric()) {
            site.services()
                    .forEach(service -> add(
                            service.name(), "reach", new ReachCheck(service.name(), service.address(), service.tls())));
        }
    }

    private void ofPeers(String channel) {
        add(
                "the orderers",
                "channel",
                new ParticipationCheck(
                        site.nodes().stream().filter(node -> !node.isPeer()).toList(), channel));
        add("the peers", "ledger", visiting(peers -> new LedgerCheck(peers, channel, clock)));
        add("the peers", "chaincodes", visiting(peers -> new ChaincodeCheck(peers, channel, planned())));
        add(
                "the channel",
                "anchors",
                visiting(peers -> peers.isEmpty() ? List::of : new AnchorCheck(peers.getFirst(), channel)));
    }

    private Map<String, Long> planned() {
        Map<String, Long> sequences = new HashMap<>();
        site.plan()
                .ifPresent(plan -> plan.topology()
                        .chaincodes()
                        .forEach(chaincode -> sequences.put(chaincode.name(), (long) chaincode.sequence())));
        return sequences;
    }

    private Check visiting(OfPeers made) {
        return () -> {
            try (PeerVisits visits = new PeerVisits(site, clock)) {
                return made.check(visits.open()).findings();
            }
        };
    }

    @FunctionalInterface
    private interface OfPeers {
        Check check(List<PeerSession> peers);
    }

    private void add(String about, String what, Check check) {
        checks.add(new Doctor.Named(about, what, check));
    }
}

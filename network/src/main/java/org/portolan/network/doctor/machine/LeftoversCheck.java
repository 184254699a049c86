package org.portolan.network.doctor.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.site.Site;

/** Whether something of an earlier run is left: a process that nobody supervises, or a file that says all is ready. */
public final class LeftoversCheck implements Check {

    private static final String NETWORK = "the network";

    private final Site site;

    public LeftoversCheck(Site site) {
        this.site = site;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(state());
        leftovers()
                .forEach(process -> findings.add(Finding.fault(
                        NETWORK,
                        "processes",
                        "process %d of an earlier run is still there".formatted(process.pid()),
                        "End it with 'kill %d', and with 'kill -9 %d' if it stays."
                                .formatted(process.pid(), process.pid()))));
        return findings;
    }

    private Finding state() {
        if (site.supervisor().isEmpty()) {
            return site.connection().isEmpty()
                    ? Finding.ok(NETWORK, "state", "is not running")
                    : Finding.warning(
                            NETWORK,
                            "state",
                            "is not running, and connection.json of a run that was killed is still there",
                            "Start the network again, or delete %s/connection.json.".formatted(site.data()));
        }
        long process = site.supervisor().get();
        return site.connection().isPresent()
                ? Finding.ok(NETWORK, "state", "is ready (process %d)".formatted(process))
                : Finding.warning(
                        NETWORK,
                        "state",
                        "is starting or stopping (process %d): there is no connection.json".formatted(process),
                        "Ask again when 'portolan network status' says that it is ready.");
    }

    /** What this program starts names the data folder in its command line: in the script around nodes, in --serve. */
    private List<ProcessHandle> leftovers() {
        Optional<ProcessHandle> supervisor = site.supervisor().flatMap(ProcessHandle::of);
        List<ProcessHandle> ours =
                supervisor.stream().flatMap(ProcessHandle::descendants).toList();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::isOfThisFolder)
                    .filter(process -> !ours.contains(process))
                    .toList();
        }
    }

    private boolean isOfThisFolder(ProcessHandle process) {
        String script = site.data().resolve("fabric/scripts").toString() + "/";
        String identities = "@" + site.crypto() + "/";
        return process.info().arguments().map(List::of).orElse(List.of()).stream()
                .anyMatch(argument -> argument.startsWith(script) || argument.contains(identities));
    }
}

package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.address.Address;
import org.portolan.network.address.Listening;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.site.Site;

/** Whether each address can be resolved, is one of this machine, and is free or taken by this very network. */
public final class AddressCheck implements Check {

    private final List<Use> uses;
    private final Optional<Long> supervisor;
    private final Path proc;

    AddressCheck(List<Use> uses, Optional<Long> supervisor, Path proc) {
        this.uses = List.copyOf(uses);
        this.supervisor = supervisor;
        this.proc = proc;
    }

    /** An address, whose it is and what for. */
    record Use(String about, String check, Address address) {

        Finding ok(String says) {
            return Finding.ok(about, check, address + says);
        }

        Finding fault(String says, String advice) {
            return Finding.fault(about, check, says, advice);
        }
    }

    /** Every address of a place. */
    public static AddressCheck of(Site site, Path proc) {
        List<Use> uses = new ArrayList<>();
        site.nodes().forEach(node -> {
            uses.add(new Use(node.name(), "address", node.address()));
            node.operations().ifPresent(address -> uses.add(new Use(node.name(), "operations", address)));
            node.admin().ifPresent(address -> uses.add(new Use(node.name(), "admin", address)));
        });
        site.services().forEach(service -> uses.add(new Use(service.name(), "address", service.address())));
        return new AddressCheck(uses, site.supervisor(), proc);
    }

    @Override
    public List<Finding> findings() throws IOException {
        Map<Integer, Long> listeners = new Listeners(proc).byPort();
        List<Finding> findings = new ArrayList<>();
        for (Use use : uses) {
            findings.add(finding(use, listeners));
        }
        return findings;
    }

    private Finding finding(Use use, Map<Integer, Long> listeners) throws IOException {
        Address address = use.address();
        InetAddress host;
        try {
            host = InetAddress.getByName(address.host());
        } catch (UnknownHostException _) {
            return use.fault(
                    "the host of %s cannot be resolved".formatted(address),
                    "Correct the name in the topology, or make it known to DNS or to /etc/hosts.");
        }
        if (!host.isAnyLocalAddress() && NetworkInterface.getByInetAddress(host) == null) {
            return use.fault(
                    "%s is no address of this machine".formatted(address),
                    "Name an address of this machine in the topology, or run this node where the address is.");
        }
        if (address.port() == 0) {
            return use.ok(": a free port is chosen at the first start");
        }
        return Listening.isPossible(new InetSocketAddress(host, address.port()))
                ? free(use)
                : taken(use, Optional.ofNullable(listeners.get(address.port())));
    }

    private Finding free(Use use) {
        return supervisor.isEmpty()
                ? use.ok(" is free")
                : use.fault(
                        "nothing listens on %s although the network runs".formatted(use.address()),
                        "Read what it last said ('portolan network logs %s'); it is started again by itself."
                                .formatted(use.about()));
    }

    private Finding taken(Use use, Optional<Long> holder) {
        if (supervisor.isPresent() && holder.map(this::isOurs).orElse(true)) {
            return use.ok(" is served by this network");
        }
        String by = holder.map(id -> "process %d (%s)".formatted(id, program(id)))
                .orElse("a process that this user may not see");
        return use.fault(
                "%s is taken by %s".formatted(use.address(), by),
                "End that process, or give this node another address in the topology.");
    }

    private boolean isOurs(long process) {
        Optional<ProcessHandle> handle = ProcessHandle.of(process);
        while (handle.isPresent()) {
            if (supervisor.equals(Optional.of(handle.get().pid()))) {
                return true;
            }
            handle = handle.get().parent();
        }
        return false;
    }

    private static String program(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .orElse("unknown");
    }
}

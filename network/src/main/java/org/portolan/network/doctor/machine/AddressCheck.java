package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.site.Site;
import org.portolan.network.topology.Address;

/** Whether each address can be resolved, is one of this machine, and is free or taken by this very network. */
public final class AddressCheck implements Check {

    private static final String CHECK = "address";

    private final Map<String, Address> addresses;
    private final Optional<Long> supervisor;
    private final Path proc;

    AddressCheck(Map<String, Address> addresses, Optional<Long> supervisor, Path proc) {
        this.addresses = new LinkedHashMap<>(addresses);
        this.supervisor = supervisor;
        this.proc = proc;
    }

    /** Every address of a place, by what it is for. */
    public static AddressCheck of(Site site, Path proc) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        site.nodes().forEach(node -> {
            addresses.put(node.name(), node.address());
            node.operations().ifPresent(address -> addresses.put(node.name() + " (operations)", address));
            node.admin().ifPresent(address -> addresses.put(node.name() + " (admin)", address));
        });
        site.services().forEach(service -> addresses.put(service.name(), service.address()));
        return new AddressCheck(addresses, site.supervisor(), proc);
    }

    @Override
    public List<Finding> findings() throws IOException {
        Map<Integer, Long> listeners = new Listeners(proc).byPort();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Address> each : addresses.entrySet()) {
            findings.add(finding(each.getKey(), each.getValue(), listeners));
        }
        return findings;
    }

    private Finding finding(String name, Address address, Map<Integer, Long> listeners) throws IOException {
        InetAddress host;
        try {
            host = InetAddress.getByName(address.host());
        } catch (UnknownHostException _) {
            return Finding.fault(
                    name,
                    CHECK,
                    "the host of %s cannot be resolved".formatted(address),
                    "Correct the name in the topology, or make it known to DNS or to /etc/hosts.");
        }
        if (!host.isAnyLocalAddress() && NetworkInterface.getByInetAddress(host) == null) {
            return Finding.fault(
                    name,
                    CHECK,
                    "%s is no address of this machine".formatted(address),
                    "Name an address of this machine in the topology, or run this node where the address is.");
        }
        if (address.port() == 0) {
            return Finding.ok(name, CHECK, address + ": a free port is chosen at the first start");
        }
        return isFree(host, address.port())
                ? free(name, address)
                : taken(name, address, Optional.ofNullable(listeners.get(address.port())));
    }

    private Finding free(String name, Address address) {
        return supervisor.isEmpty()
                ? Finding.ok(name, CHECK, address + " is free")
                : Finding.fault(
                        name,
                        CHECK,
                        "nothing listens on %s although the network runs".formatted(address),
                        "Read what it last said ('portolan network logs %s'); it is started again by itself."
                                .formatted(name.replaceAll(" .*", "")));
    }

    private Finding taken(String name, Address address, Optional<Long> holder) {
        if (supervisor.isPresent() && holder.map(this::isOurs).orElse(true)) {
            return Finding.ok(name, CHECK, address + " is served by this network");
        }
        String by = holder.map(id -> "process %d (%s)".formatted(id, program(id)))
                .orElse("a process that this user may not see");
        return Finding.fault(
                name,
                CHECK,
                "%s is taken by %s".formatted(address, by),
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

    private static boolean isFree(InetAddress host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

package org.portolan.network.fabric;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.network.address.Address;
import org.portolan.network.address.Listening;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.waiting.Deadline;

/** Makes sure that every address of a network can be listened on before anything of it is started. */
final class FreeAddresses {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Map<String, Address> needed = new LinkedHashMap<>();

    private FreeAddresses() {}

    /** The addresses of a few contracts. */
    static FreeAddresses of(Collection<ContractPlace> contracts) {
        FreeAddresses addresses = new FreeAddresses();
        contracts.forEach(addresses::add);
        return addresses;
    }

    FreeAddresses(FabricLayout layout) {
        layout.nodes().forEach(node -> {
            needed.put(node.hostName(), node.address());
            needed.put(node.hostName() + " (operations)", node.operations());
            if (node instanceof OrdererPlace orderer) {
                needed.put(node.hostName() + " (admin)", orderer.admin());
            }
        });
        layout.contracts().forEach(this::add);
    }

    private void add(ContractPlace contract) {
        needed.put("the contract " + contract.hostName(), contract.address());
    }

    /** Waits a little for nodes of an earlier run, which end by themselves when their supervisor was killed. */
    void await(Deadline deadline) throws LaunchFailed, InterruptedException {
        for (Map.Entry<String, Address> each : needed.entrySet()) {
            while (!isFree(each.getValue())) {
                deadline.pauseOr(
                        PAUSE,
                        () -> new LaunchFailed(
                                "Address %s, which %s needs, is occupied".formatted(each.getValue(), each.getKey())));
            }
        }
    }

    private static boolean isFree(Address address) {
        return Listening.isPossible(new InetSocketAddress(address.host(), address.port()));
    }
}

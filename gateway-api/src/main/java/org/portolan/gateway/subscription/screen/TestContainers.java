package org.portolan.gateway.subscription.screen;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.records.container.ContainerNumber;
import org.springframework.stereotype.Component;

/** The demonstration's containers for tests, whose journeys are the same each time; elsewhere there are none. */
@Component
final class TestContainers {
    private static final List<ContainerNumber> ALL = Stream.of(
                    "XXXU0000018", "XXXU0000023", "XXXU0000039", "XXXU0000044")
            .map(ContainerNumber::new)
            .toList();

    private final Lookups lookups;
    private final boolean demo;

    TestContainers(Lookups lookups, GatewaySettings settings) {
        this.lookups = lookups;
        this.demo = settings.demo();
    }

    /** Those that the reader may follow. */
    List<String> of(Caller reader) {
        if (!demo) {
            return List.of();
        }
        return lookups.open(reader, ALL).stream()
                .map(ContainerNumber::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}

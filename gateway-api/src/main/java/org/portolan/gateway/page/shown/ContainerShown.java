package org.portolan.gateway.page.shown;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.page.map.RouteMap;

/**
 * What a page says of a container.
 *
 * @param readiness READY, BLOCKED, NOT_YET or CONFLICT, or nothing while nothing is known of it
 * @param journey the one whose trail is shown: the current one, unless an earlier one was asked for
 * @param shared events of its documents and calls that name no container
 * @param others the other journeys, latest first
 */
public record ContainerShown(
        String container,
        Optional<String> readiness,
        List<HoldShown> openHolds,
        List<HoldShown> liftedHolds,
        List<ConflictShown> conflicts,
        List<ExpectationShown> expected,
        Optional<JourneyShown> journey,
        boolean current,
        List<JourneyShown> others,
        List<EventShown> shared,
        Optional<RouteMap> map,
        int total,
        long block) {

    public ContainerShown {
        openHolds = List.copyOf(openHolds);
        liftedHolds = List.copyOf(liftedHolds);
        conflicts = List.copyOf(conflicts);
        expected = List.copyOf(expected);
        others = List.copyOf(others);
        shared = List.copyOf(shared);
    }
}

package org.portolan.gateway.page.shown;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.TimeShown;

/**
 * One journey of the box.
 *
 * @param earlier how many events before the first of these are left out
 */
public record JourneyShown(
        int number,
        StatusShown status,
        Optional<String> handlingMode,
        TimeShown began,
        List<PlaceShown> places,
        List<String> voyages,
        List<PaperShown> papers,
        List<SideShown> sides,
        List<StayShown> stays,
        List<EventShown> events,
        int earlier) {

    /** Where the container is, or was when the journey ended. */
    public record StatusShown(String state, TimeShown since, PlaceShown place, String direction) {}

    /** The status by what was reported in one country alone. */
    public record SideShown(String country, int side, StatusShown status) {}

    /** A document: the key of its kind's message, and its number. */
    public record PaperShown(String kind, String number) {}
}

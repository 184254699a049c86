package org.portolan.gateway.place;

import java.util.Optional;
import org.portolan.records.place.Coordinates;
import org.portolan.records.place.UnLocode;

/** A place of the list: its name as UNECE writes it, and where it lies if the list says so. */
public record KnownPlace(UnLocode code, String name, Optional<Coordinates> coordinates) {
    private static final String UNKNOWN = "-";

    /** Reads {@code CODE latitude longitude Name}, in minutes of arc or with dashes for an unknown position. */
    static KnownPlace parse(String line) {
        var part = line.split(" ", 4);
        var position = part[1].equals(UNKNOWN)
                ? Optional.<Coordinates>empty()
                : Optional.of(new Coordinates(Integer.parseInt(part[1]), Integer.parseInt(part[2])));
        return new KnownPlace(new UnLocode(part[0]), part[3], position);
    }

    /** The line that {@link #parse} reads. */
    String line() {
        var position = coordinates
                .map(at -> at.latitudeMinutes() + " " + at.longitudeMinutes())
                .orElse(UNKNOWN + " " + UNKNOWN);
        return code + " " + position + " " + name;
    }
}

package org.portolan.gateway.place;

import java.util.Optional;
import org.portolan.records.place.Coordinates;
import org.portolan.records.place.UnLocode;

/** A place of the list: its name as UNECE writes it, and where it lies if the list says so. */
public record KnownPlace(UnLocode code, String name, Optional<Coordinates> coordinates) {

    KnownPlace at(Coordinates position) {
        return new KnownPlace(code, name, Optional.of(position));
    }
}

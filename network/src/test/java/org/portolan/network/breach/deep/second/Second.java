package org.portolan.network.breach.deep.second;

import java.util.Optional;
import org.portolan.network.breach.deep.first.First;

/** Comes back to where it started. */
public record Second(Optional<First> next) {

    public static Second before(First first) {
        return new Second(Optional.of(first));
    }
}

package org.portolan.gateway.page.shown;

import java.util.Optional;
import org.portolan.gateway.network.Writer;

/** What keeps the container: who set it, since when, why, and when it was lifted. */
public record HoldShown(
        String code,
        TimeShown since,
        Optional<PlaceShown> place,
        Writer by,
        Optional<String> document,
        Optional<String> reason,
        Optional<TimeShown> liftedAt) {}

package org.portolan.gateway.page.shown;

import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.page.shown.JourneyShown.PaperShown;
import org.portolan.gateway.reading.TimeShown;

/** What keeps the container: who set it, since when, why, and when it was lifted. */
public record HoldShown(
        String code,
        TimeShown since,
        Optional<PlaceShown> place,
        Writer by,
        Optional<PaperShown> document,
        Optional<String> reason,
        Optional<TimeShown> liftedAt) {}

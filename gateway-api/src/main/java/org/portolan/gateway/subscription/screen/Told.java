package org.portolan.gateway.subscription.screen;

import java.util.stream.Stream;

/** What a page says about the order that led to it. */
enum Told {
    PAUSED,
    RESUMED,
    REPLAYED,
    AUTHENTICATED,
    RESENT,
    GIVEN_UP,
    SAMPLE_TAKEN,
    SAMPLE_REFUSED;

    static boolean isOne(String text) {
        return Stream.of(values()).anyMatch(told -> told.name().equals(text));
    }
}

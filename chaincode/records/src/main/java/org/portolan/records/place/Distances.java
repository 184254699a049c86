package org.portolan.records.place;

import java.util.OptionalInt;

/** How far places are from each other. What is unknown is said to be unknown: nothing is guessed about it. */
@FunctionalInterface
public interface Distances {

    /** Nothing is known about any place. */
    Distances UNKNOWN = (from, to) -> OptionalInt.empty();

    /** Along a great circle, in whole kilometres; the same number for the same places on every machine. */
    OptionalInt kilometres(UnLocode from, UnLocode to);
}

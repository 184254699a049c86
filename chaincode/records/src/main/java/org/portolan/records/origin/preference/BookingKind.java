package org.portolan.records.origin.preference;

/** What is booked on an account ({@code origin.md} sections 3 and 4). */
public enum BookingKind {
    /** The data of the certificate arrived and can be read. */
    ACKNOWLEDGED,
    /** They arrived, and cannot be read or used as they are; what is wrong is said in words. */
    NOT_READABLE,
    /** Preference is claimed on a declaration; the quantities are taken from what is left. */
    CLAIMED,
    /** Preference is granted on claims, in full or for less, which gives the difference back. */
    GRANTED,
    /** Preference is refused on claims with a notice; their quantities are given back. */
    DENIED,
    /** A declaration was amended or invalidated, and gives quantities back. */
    GIVEN_BACK,
    /** What was released without asking, because of an outage, is written off with the time at which it happened. */
    WRITTEN_OFF,
    /** The administration corrects what is left by hand. */
    CORRECTED;

    /** Whether it is about the data as they arrived, before any claim. */
    boolean receives() {
        return this == ACKNOWLEDGED || this == NOT_READABLE;
    }

    /** Whether it takes from what is left for a declaration that the account did not know. */
    boolean claims() {
        return this == CLAIMED || this == WRITTEN_OFF;
    }

    /** Whether it is about claims that stand in the account. */
    boolean decides() {
        return this == GRANTED || this == DENIED || this == GIVEN_BACK;
    }

    /** Whether it needs a reason in words. */
    boolean isExplained() {
        return this == NOT_READABLE || this == GIVEN_BACK || this == WRITTEN_OFF || this == CORRECTED;
    }
}

package org.portolan.records.container.journey;

/** How the last port handled the container: over its yard, or straight between ship and gate. */
public enum HandlingMode {
    YARD,
    /** Discharged and gated out without a stay in the yard. */
    DIRECT_PICKUP,
    /** Gated in and loaded without a stay in the yard. */
    DIRECT_LOADING
}

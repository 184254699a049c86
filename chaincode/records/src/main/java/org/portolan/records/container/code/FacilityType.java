package org.portolan.records.container.code;

/** The kind of facility at a place, by DCSA. */
public enum FacilityType {
    /** Border. */
    BORD,
    /** Customer location. */
    CLOC,
    /** Container freight station. */
    COFS,
    /** Depot. */
    DEPO,
    /** Inland terminal. */
    INTE,
    /** Off-dock storage. */
    OFFD,
    /** Port terminal. */
    POTE,
    /** Ramp. */
    RAMP,
    /** Waypoint. */
    WAYP
}

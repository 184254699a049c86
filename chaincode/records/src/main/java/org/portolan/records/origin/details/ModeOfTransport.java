package org.portolan.records.origin.details;

/** How the goods travel, in the order of UN/ECE Recommendation 19. */
public enum ModeOfTransport {
    SEA,
    RAIL,
    ROAD,
    AIR,
    POST,
    MULTIMODAL,
    FIXED_INSTALLATION,
    INLAND_WATERWAY
}

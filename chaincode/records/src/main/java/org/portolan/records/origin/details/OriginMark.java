package org.portolan.records.origin.details;

/**
 * Which rate an importer claims where the parties of RCEP have different ones (its article 2.6.6): the highest among those
 * that contributed to the goods, {@code *} on the form, or the highest among all, {@code **}.
 */
public enum OriginMark {
    HIGHEST_AMONG_CONTRIBUTING,
    HIGHEST_AMONG_ALL
}

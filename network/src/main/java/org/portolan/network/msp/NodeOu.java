package org.portolan.network.msp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an identity is to Fabric, told by an organisational unit of its certificate. */
public enum NodeOu {
    CLIENT,
    PEER,
    ADMIN,
    ORDERER;

    /** The organisational unit as certificates and config.yaml write it. */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The classification written as in {@link #unit()}. */
    public static Optional<NodeOu> ofUnit(String unit) {
        return Arrays.stream(values()).filter(ou -> ou.unit().equals(unit)).findFirst();
    }
}

package org.portolan.network.embedded.channel;

import java.util.Optional;

/** The collection that every chaincode has for every organisation without anybody defining it. */
public final class ImplicitCollections {
    private static final String PREFIX = "_implicit_org_";

    private ImplicitCollections() {}

    /** {@code _implicit_org_} and the MSP id. */
    public static String of(String mspId) {
        return PREFIX + mspId;
    }

    /** The organisation whose collection this is, when it is an implicit one. */
    public static Optional<String> owner(String collection) {
        return collection.startsWith(PREFIX) ? Optional.of(collection.substring(PREFIX.length())) : Optional.empty();
    }
}

package org.portolan.network.topology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.network.address.Address;

/** A chaincode as the channel agreed on it, and where it serves each organisation's peer, by organisation name. */
public record Chaincode(
        String name, String version, int sequence, String endorsementPolicy, Map<String, Address> services) {

    public Chaincode {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /** The label and a hash, as Fabric forms it; contracts are served, so there is no package to hash but the label. */
    public String packageId() {
        String label = name + "_" + version;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(label.getBytes(StandardCharsets.UTF_8));
            return label + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}

package org.portolan.gateway.dcsa;

import java.util.Arrays;
import java.util.Optional;

/** The versions of DCSA Track & Trace that are spoken here, each below an address of its own. */
public enum DcsaVersion {
    /** Requests name the whole version. */
    V3("/v3/", "3.0.0", "3.0.0"),
    /** Requests name the major version only. */
    V2("/v2/", "2.2.0", "2");

    /** The header of both directions. */
    public static final String HEADER = "API-Version";

    private final String root;
    private final String full;
    private final String asked;

    DcsaVersion(String root, String full, String asked) {
        this.root = root;
        this.full = full;
        this.asked = asked;
    }

    /** The version that speaks at an address. */
    public static Optional<DcsaVersion> at(String path) {
        return Arrays.stream(values())
                .filter(version -> path.startsWith(version.root))
                .findFirst();
    }

    /** As an answer names it. */
    public String full() {
        return full;
    }

    /** As a request may name it. */
    String asked() {
        return asked;
    }
}

package org.portolan.gateway.dcsa;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of DCSA Track & Trace that are spoken here, each below an address of its own. */
public enum DcsaVersion {
    /** Answers with feedback elements. */
    V3("/v3/", "3.0.0"),
    /** Answers with links to pages. */
    V2("/v2/", "2.2.0");

    /** The header of both directions. */
    public static final String HEADER = "API-Version";

    private final String root;
    private final String full;

    DcsaVersion(String root, String full) {
        this.root = root;
        this.full = full;
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

    /** As a request may name it: by its major version, with the minor one, or in full. */
    List<String> asked() {
        String minor = full.substring(0, full.lastIndexOf('.'));
        return List.of(minor.substring(0, minor.indexOf('.')), minor, full);
    }
}

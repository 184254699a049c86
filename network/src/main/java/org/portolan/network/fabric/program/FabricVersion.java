package org.portolan.network.fabric.program;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released version of Fabric, such as 3.1.5. */
record FabricVersion(int major, int minor, int patch) implements Comparable<FabricVersion> {

    /** Before it, a SmartBFT view change could stop for ever and a peer could crash while it follows orderers. */
    static final FabricVersion OLDEST = new FabricVersion(3, 1, 5);

    private static final Pattern PRINTED = Pattern.compile("(?m)^\\s*Version:\\s*v?(\\d+)\\.(\\d+)\\.(\\d+)");

    /** What Fabric's own build puts there when nobody tells it the release: its default, or the commit. */
    private static final Pattern UNRELEASED =
            Pattern.compile("(?m)^[ \\t]*Version:[ \\t]*(latest|[0-9a-f]{7,40})[ \\t]*\\r?$");

    /** The version in what a program says of itself, or empty if it names none. */
    static Optional<FabricVersion> in(String printed) {
        Matcher version = PRINTED.matcher(printed);
        return version.find()
                ? Optional.of(new FabricVersion(part(version, 1), part(version, 2), part(version, 3)))
                : Optional.empty();
    }

    /** The word that stands for a version in what a program says that was built from source, such as latest. */
    static Optional<String> unreleasedIn(String printed) {
        Matcher version = UNRELEASED.matcher(printed);
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }

    private static int part(Matcher version, int number) {
        return Integer.parseInt(version.group(number));
    }

    boolean isSupported() {
        return compareTo(OLDEST) >= 0;
    }

    @Override
    public int compareTo(FabricVersion other) {
        return Comparator.comparingInt(FabricVersion::major)
                .thenComparingInt(FabricVersion::minor)
                .thenComparingInt(FabricVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}

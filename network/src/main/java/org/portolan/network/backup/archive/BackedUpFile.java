package org.portolan.network.backup.archive;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A file in a backup.
 *
 * @param path where it is in the archive; its first part says whose it is, the network's or the gateway's
 * @param sha256 of its content, in hexadecimal digits
 */
public record BackedUpFile(String path, long size, String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_@+=,:()-][A-Za-z0-9._@+=,:() -]*");
    private static final int LONGEST = 1024;

    public BackedUpFile {
        List<String> parts = List.of(path.split("/", -1));
        if (path.length() > LONGEST
                || !parts.stream().allMatch(part -> PART.matcher(part).matches())) {
            throw new IllegalArgumentException("'%s' is no path of a backup".formatted(path));
        }
        if (size < 0 || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("%s has no size of 0 or more and no SHA-256".formatted(path));
        }
    }
}

package org.portolan.gateway.blocks.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A composite key taken apart into its object type and attributes, as a contract put them together. */
public record LedgerKey(String objectType, List<String> attributes) {
    private static final char SEPARATOR = '\u0000';

    /** Copies the attributes. */
    public LedgerKey {
        attributes = List.copyOf(attributes);
    }

    /** Answers nothing for a key that is not composite: no contract of ours writes one. */
    public static Optional<LedgerKey> parse(String key) {
        if (key.length() < 3 || key.charAt(0) != SEPARATOR || key.charAt(key.length() - 1) != SEPARATOR) {
            return Optional.empty();
        }
        var parts = Arrays.asList(key.substring(1, key.length() - 1).split(String.valueOf(SEPARATOR), -1));
        return Optional.of(new LedgerKey(parts.getFirst(), parts.subList(1, parts.size())));
    }

    /** Tells whether the key has this object type and this many attributes. */
    public boolean is(String type, int attributeCount) {
        return objectType.equals(type) && attributes.size() == attributeCount;
    }

    /** Gives one attribute, counted from zero. */
    public String attribute(int index) {
        return attributes.get(index);
    }
}

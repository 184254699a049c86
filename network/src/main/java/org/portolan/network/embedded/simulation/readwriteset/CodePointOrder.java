package org.portolan.network.embedded.simulation.readwriteset;

import java.util.Comparator;

/** The order of Go's strings, which is that of their UTF-8 bytes; Java's own differs beyond the basic plane. */
enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // A surrogate stands for a code point above every character of the basic plane.
                boolean sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameKind ? a - b : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return left.length() - right.length();
    }
}

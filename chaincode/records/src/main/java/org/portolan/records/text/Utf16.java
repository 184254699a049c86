package org.portolan.records.text;

/** Tells text in UTF-16 or UTF-32, which editors save as "Unicode", from text in UTF-8 by its first bytes. */
public final class Utf16 {
    private static final int LOOKED_AT = 4;

    private Utf16() {}

    /** Which of the two such text is written in. */
    public static String name(byte[] bytes) {
        int zeros = 0;
        for (int index = 0; index < Math.min(LOOKED_AT, bytes.length); index++) {
            zeros += bytes[index] == 0 ? 1 : 0;
        }
        boolean marked = zeros == 2
                && bytes.length >= LOOKED_AT
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[2] == (byte) 0xFE && bytes[3] == (byte) 0xFF);
        return zeros > 2 || marked ? "UTF-32" : "UTF-16";
    }

    /** Whether it begins with a byte order mark of UTF-16, or with characters of ASCII that have zeros beside them. */
    public static boolean begins(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        boolean marked = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        for (int index = 0; index < Math.min(LOOKED_AT, bytes.length); index++) {
            marked |= bytes[index] == 0;
        }
        return marked;
    }
}

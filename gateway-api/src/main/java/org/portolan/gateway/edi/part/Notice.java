package org.portolan.gateway.edi.part;

/**
 * Something that the sender should know of a message or container that was nevertheless taken: what was assumed or left
 * out.
 *
 * @param code stable and machine-readable, such as {@code TIME_ZONE}
 */
public record Notice(String code, String sentence) {

    /** What a sender wrote, shortened and without anything that is no printable character of ASCII. */
    static String shown(String said) {
        String printable = said.replaceAll("[^ -~]", "?");
        return "\"" + (printable.length() > 40 ? printable.substring(0, 40) + "..." : printable) + "\"";
    }
}

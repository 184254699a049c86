package org.portolan.gateway.owned.screen;

/**
 * A field of a form that makes a record. Its label is the message {@code KIND.field.NAME}.
 *
 * @param hint whether the message {@code KIND.hint.NAME} explains it
 */
public record FormField(String name, Sort sort, boolean mandatory, boolean hint, int longest) {

    /** How its value is entered, and stands in the document. */
    public enum Sort {
        LINE,
        /** A time with its offset; seconds may be left out. */
        TIME,
        /** Several lines on the page, and one in the record: line ends become blanks. */
        WORDS,
        /** Values parted by blanks or commas. */
        LIST,
        /** Numbers of containers parted by blanks or commas; blanks within a number make no difference. */
        CONTAINERS
    }

    /** One that has to be filled in. */
    public static FormField mandatory(String name, Sort sort, int longest) {
        return new FormField(name, sort, true, false, longest);
    }

    /** One that may stay empty. */
    public static FormField optional(String name, Sort sort, int longest) {
        return new FormField(name, sort, false, false, longest);
    }

    /** The same with a sentence of explanation. */
    public FormField explained() {
        return new FormField(name, sort, mandatory, true, longest);
    }
}

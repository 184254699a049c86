package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field of a form that makes a record or does something with one. Its label is the message {@code KIND.field.LABEL}.
 *
 * @param name its place in the document that programs send, as {@code exporter.name} or {@code items[0].marks}
 * @param confidential whether it belongs to the document's confidential part
 * @param hint whether the message {@code KIND.hint.LABEL} explains it
 * @param choices the codes of {@link Sort#CODES} and {@link Sort#CHOICE}, each called by the message {@code KIND.code.CODE}
 *     if there is one
 */
public record FormField(
        String name,
        Sort sort,
        boolean mandatory,
        boolean confidential,
        boolean hint,
        int longest,
        List<String> choices) {
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
    private static final int LONGEST_CODES = 1_000;

    /** How its value is entered, and stands in the document. */
    public enum Sort {
        LINE,
        /** A time with its offset; seconds may be left out. */
        TIME,
        /** Several lines on the page, and one in the record: line ends become blanks. */
        WORDS,
        /** Values parted by blanks or commas. */
        LIST,
        /** A whole number. */
        NUMBER,
        /** Whole numbers parted by blanks or commas. */
        NUMBERS,
        /** Numbers of containers parted by blanks or commas; blanks within a number make no difference. */
        CONTAINERS,
        /** Codes that are ticked, as many as apply. */
        CODES,
        /** One of a few codes. */
        CHOICE
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    /** One that has to be filled in. */
    public static FormField mandatory(String name, Sort sort, int longest) {
        return new FormField(name, sort, true, false, false, longest, List.of());
    }

    /** One that may stay empty. */
    public static FormField optional(String name, Sort sort, int longest) {
        return new FormField(name, sort, false, false, false, longest, List.of());
    }

    /** Codes of a list. */
    public static FormField codes(String name, List<? extends Enum<?>> list) {
        return new FormField(
                name,
                Sort.CODES,
                false,
                false,
                false,
                LONGEST_CODES,
                list.stream().map(Enum::name).toList());
    }

    /** One code of a list, as the codes stand in the document; without it, if it has not to be filled in, none. */
    public static FormField choice(String name, boolean mandatory, Stream<String> list) {
        List<String> codes = list.toList();
        return new FormField(name, Sort.CHOICE, mandatory, false, false, LONGEST_CODES, codes);
    }

    /** The same with a sentence of explanation. */
    public FormField explained() {
        return new FormField(name, sort, mandatory, confidential, true, longest, choices);
    }

    /** The same in the confidential part. */
    public FormField inConfidence() {
        return new FormField(name, sort, mandatory, true, hint, longest, choices);
    }

    /** What its label is called: its own name, and what it lies in but for the outermost. */
    public String label() {
        String whole = NUMBER.matcher(name).replaceAll("");
        return whole.substring(whole.indexOf('.') + 1);
    }

    /** What it is entered together with; empty for what stands by itself. */
    String group() {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
    }

    /** Where it is one of several of a kind, which one, counted from 1. */
    static Optional<Integer> number(String group) {
        var number = NUMBER.matcher(group);
        return number.find() ? Optional.of(Integer.parseInt(number.group(1)) + 1) : Optional.empty();
    }

    static String withoutNumber(String group) {
        return NUMBER.matcher(group).replaceAll("");
    }
}

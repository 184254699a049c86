package org.portolan.gateway.origin.screen;

import static org.portolan.gateway.owned.screen.FormField.mandatory;
import static org.portolan.gateway.owned.screen.FormField.optional;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.gateway.owned.screen.FormField;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.owned.screen.FormLines;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.records.origin.preference.Booking;

/** What an officer enters to book something on a certificate. */
final class PreferenceForms {
    private static final FormLines LINES = new FormLines("lines", 1, Booking.MOST_LINES);

    static final RecordForm ACKNOWLEDGE = RecordForm.of("acknowledge");

    static final RecordForm NOT_READABLE = RecordForm.of("notReadable", mandatory("reason", Sort.WORDS, 300));

    static final RecordForm CLAIM = form(
            "claim",
            Stream.concat(
                    Stream.of(
                            mandatory("declaration", Sort.LINE, 35),
                            mandatory("declarationDate", Sort.LINE, 10).explained(),
                            optional("importer", Sort.LINE, 17).explained()),
                    lines(PreferenceForms::claimed)));

    static final RecordForm GRANT = form(
            "grant",
            Stream.concat(
                    Stream.of(mandatory("declaration", Sort.LINE, 35)),
                    lines(number -> decided("lines[" + number + "].", true))));

    static final RecordForm DENY = form(
            "deny",
            Stream.of(
                            Stream.of(mandatory("declaration", Sort.LINE, 35)),
                            CertificateForms.notice(),
                            lines(number -> decided("lines[" + number + "].", false)))
                    .flatMap(Function.identity()));

    static final RecordForm GIVE_BACK = form(
            "giveBack",
            Stream.concat(
                    Stream.of(mandatory("declaration", Sort.LINE, 35), mandatory("reason", Sort.LINE, 300)),
                    lines(number -> decided("lines[" + number + "].", true))));

    static final RecordForm WRITE_OFF = form(
            "writeOff",
            Stream.concat(
                    Stream.of(
                            mandatory("declaration", Sort.LINE, 35),
                            mandatory("declarationDate", Sort.LINE, 10).explained(),
                            optional("importer", Sort.LINE, 17).explained(),
                            mandatory("happenedAt", Sort.LINE, 30).explained(),
                            mandatory("reason", Sort.LINE, 300)),
                    lines(PreferenceForms::claimed)));

    static final RecordForm CORRECT = form(
            "correct",
            Stream.concat(Stream.of(mandatory("reason", Sort.LINE, 300)), lines(PreferenceForms::corrected)));

    private PreferenceForms() {}

    private static RecordForm form(String name, Stream<FormField> fields) {
        return RecordForm.of(name, LINES, fields.toList());
    }

    private static Stream<FormField> lines(Function<Integer, Stream<FormField>> line) {
        return IntStream.range(0, LINES.most()).boxed().flatMap(line);
    }

    private static Stream<FormField> claimed(int number) {
        String line = "lines[" + number + "].";
        return Stream.of(
                needed(number, line + "declarationItem", Sort.NUMBER, 4),
                needed(number, line + "certificateItem", Sort.NUMBER, 3),
                needed(number, line + "hsCode", Sort.LINE, 12),
                needed(number, line + "quantity.value", Sort.LINE, 22),
                needed(number, line + "quantity.unit", Sort.LINE, 3).explained());
    }

    private static Stream<FormField> corrected(int number) {
        String line = "lines[" + number + "].";
        return Stream.of(
                needed(number, line + "certificateItem", Sort.NUMBER, 3),
                needed(number, line + "before.value", Sort.LINE, 22),
                needed(number, line + "before.unit", Sort.LINE, 3),
                needed(number, line + "quantity.value", Sort.LINE, 22),
                needed(number, line + "quantity.unit", Sort.LINE, 3).explained());
    }

    /** Without lines a decision is about all claims of the declaration. */
    private static Stream<FormField> decided(String line, boolean quantity) {
        return Stream.concat(
                Stream.of(
                        optional(line + "declarationItem", Sort.NUMBER, 4),
                        optional(line + "certificateItem", Sort.NUMBER, 3)),
                Stream.of(
                                optional(line + "quantity.value", Sort.LINE, 22),
                                optional(line + "quantity.unit", Sort.LINE, 3))
                        .filter(field -> quantity));
    }

    private static FormField needed(int number, String name, Sort sort, int longest) {
        return number == 0 ? mandatory(name, sort, longest) : optional(name, sort, longest);
    }
}

package org.portolan.gateway.origin.view.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.gateway.origin.view.form.FormSheet.Besides;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.origin.details.Exhibition;

/**
 * A form with what a certificate tells in it, as texts, before it is drawn. No text of a certificate has a meaning beyond
 * its characters.
 *
 * @param rows for each item the texts of each column; the last tells what comes beside the items
 * @param cancelled why and when it was taken back, if it was
 */
record FilledForm(
        FormSheet sheet,
        String number,
        List<String> issuedIn,
        List<FilledBox> left,
        List<FilledBox> right,
        List<List<List<String>>> rows,
        Optional<FilledBox> remarks,
        FilledBox declaration,
        FilledBox certification,
        Optional<FilledBox> ticks,
        Optional<TakenBack> takenBack,
        String footer) {
    /** That its issuer took the certificate back: in one word across each page, and in a sentence at its foot. */
    record TakenBack(String word, String told) {
        static TakenBack of(Cancellation taken) {
            String word = taken.replacedBy().isPresent() ? "REPLACED" : "CANCELLED";
            String by = taken.replacedBy().map(other -> " by " + other + ",").orElse(" by the issuer");
            return new TakenBack(word, word + by + " " + taken.at() + ": " + taken.reason());
        }
    }

    /** A box and all that stands in it; what is printed on the empty form too comes before and after. */
    record FilledBox(String title, List<String> before, List<String> texts, List<String> after) {
        FilledBox {
            before = List.copyOf(before);
            texts = List.copyOf(texts);
            after = List.copyOf(after);
        }
    }

    static FilledForm of(FormSheet sheet, PrintedCertificate printed) {
        var certificate = printed.certificate();
        var details = printed.details();
        return new FilledForm(
                sheet,
                certificate.number().number(),
                List.of(
                        "Issued in " + FormWords.country(certificate.issuingCountry()),
                        "Issued on " + certificate.issueDate() + ", valid to " + certificate.validTo()),
                boxes(sheet, sheet.left(), details),
                boxes(sheet, sheet.right(), details),
                rows(sheet, details),
                sheet.remarks().map(box -> box(sheet, box, details)),
                box(sheet, sheet.declaration(), details),
                certification(sheet, printed),
                ticks(sheet, details),
                certificate.cancellation().map(TakenBack::of),
                "Printed from the electronic certificate " + certificate.number() + " (" + certificate.agreement()
                        + ", "
                        + certificate.formType() + ") of " + certificate.issuer()
                        + ". Its data is attached to this file. Digest: " + certificate.payloadHash());
    }

    private static List<FilledBox> boxes(FormSheet sheet, List<FormSheet.Box> boxes, CertificateDetails details) {
        return boxes.stream().map(box -> box(sheet, box, details)).toList();
    }

    private static FilledBox box(FormSheet sheet, FormSheet.Box box, CertificateDetails details) {
        var texts = box.part().map(part -> part.of(details)).orElseGet(List::of);
        boolean holdsRest = sheet.besides() == Besides.REMARKS && box.part().equals(Optional.of(BoxPart.REMARKS));
        var rest = holdsRest ? besides(sheet, details) : Stream.<String>empty();
        return new FilledBox(
                box.title(),
                box.before().stream()
                        .map(words -> FormWords.completed(words, details))
                        .toList(),
                Stream.concat(texts.stream(), rest).toList(),
                box.after());
    }

    private static FilledBox certification(FormSheet sheet, PrintedCertificate printed) {
        var box = box(sheet, sheet.certification(), printed.details());
        var texts = new ArrayList<>(List.of(printed.issuer()));
        texts.addAll(box.texts());
        printed.details().ticked().trueCopyDate().ifPresent(day -> texts.add("CERTIFIED TRUE COPY " + day));
        return new FilledBox(box.title(), box.before(), texts, box.after());
    }

    private static List<List<List<String>>> rows(FormSheet sheet, CertificateDetails details) {
        var items = details.items();
        var rows = IntStream.range(0, items.size())
                .mapToObj(index -> sheet.columns().stream()
                        .map(column -> column.parts().stream()
                                .flatMap(part -> part.of(index + 1, items.get(index)).stream())
                                .toList())
                        .toList());
        var rest = sheet.besides() == Besides.DESCRIPTION
                ? Stream.concat(
                        besides(sheet, details), details.remarks().map(remarks -> "Remarks: " + remarks).stream())
                : Stream.<String>empty();
        // Nothing can be added to the goods below the stars.
        List<String> end = Stream.concat(Stream.of("* * *"), rest).toList();
        return Stream.concat(
                        rows,
                        Stream.of(sheet.columns().stream()
                                .map(column -> column.parts().contains(ItemPart.DESCRIPTION) ? end : List.<String>of())
                                .toList()))
                .toList();
    }

    /** What a certificate tells and the form has no box for. */
    private static Stream<String> besides(FormSheet sheet, CertificateDetails details) {
        var ticked = details.ticked();
        var unnamed = details.flags().stream()
                .filter(flag -> !sheet.ticks(flag))
                .filter(flag -> flag != CertificateFlag.CERTIFIED_TRUE_COPY)
                .map(flag -> flag.name().replace('_', ' '));
        var producer = sheet.left().stream().anyMatch(box -> box.part().equals(Optional.of(BoxPart.PRODUCER)))
                ? Stream.<String>empty()
                : details.producer().stream().map(party -> "Producer: " + String.join(", ", FormWords.party(party)));
        var told = Stream.of(
                        ticked.thirdPartyInvoicing()
                                .map(issuer -> "Third-party invoice of " + FormWords.issuer(issuer)),
                        ticked.backToBack().map(FormWords::original),
                        ticked.exhibition().map(FilledForm::exhibition))
                .flatMap(Optional::stream);
        var containers = Stream.of(details.containerNumbers())
                .filter(numbers -> !numbers.isEmpty())
                .map(numbers ->
                        "Containers: " + numbers.stream().map(Object::toString).collect(Collectors.joining(", ")));
        return Stream.of(unnamed, told, producer, containers).flatMap(texts -> texts);
    }

    private static String exhibition(Exhibition exhibition) {
        return "Exhibition: " + exhibition.name() + ", " + exhibition.place();
    }

    private static Optional<FilledBox> ticks(FormSheet sheet, CertificateDetails details) {
        var words = sheet.ticks().stream()
                .map(tick -> (tick.flag().filter(details.flags()::contains).isPresent() ? "☒ " : "☐ ") + tick.words())
                .map(tick -> tick.replace(' ', Typeface.UNBROKEN))
                .toList();
        return sheet.ticksTitle()
                .map(title -> new FilledBox(title, List.of(), List.of(String.join("     ", words)), List.of()));
    }
}

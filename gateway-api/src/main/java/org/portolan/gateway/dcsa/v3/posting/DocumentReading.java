package org.portolan.gateway.dcsa.v3.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.gateway.dcsa.v3.EventWords;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.Identifier;

/** Reads the documents of an event: the first bill and the first booking by their own names, the rest as a list. */
final class DocumentReading {
    private static final int LONGEST = 100;
    private static final int LONGEST_OWN = 35;
    private static final int LONGEST_REASON = 300;

    private static final Function<String, String> TYPE = CodeList.of(new TreeSet<>(EventWords.DOCUMENT_TYPES));

    private final PostedNode shipment;

    DocumentReading(PostedNode shipment) {
        this.shipment = shipment;
    }

    Documents documents(EventType type) {
        var named = shipment.object("documentReference");
        boolean isNamed = named.text("reference", LONGEST).isPresent()
                || named.text("typeCode", 3).isPresent();
        List<DocumentReference> all = Stream.concat(
                        Stream.of(named).filter(document -> isNamed),
                        shipment.objects("additionalDocumentReferences").stream())
                .map(document -> document.part(() -> reference(document)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Optional<DocumentReference> bill = first(all, "TRD");
        Optional<DocumentReference> booking = first(all, "BKG");
        List<DocumentReference> rest = new ArrayList<>(all);
        List<DocumentReference> own =
                Stream.of(bill, booking).flatMap(Optional::stream).toList();
        // In another order the references stay together, so that they are told as they came.
        if (type != EventType.SHIPMENT && all.subList(0, own.size()).equals(own)) {
            rest.removeAll(own);
        }
        return shipment.made(
                Map.of("documentReferences", "additionalDocumentReferences"),
                () -> new Documents(
                        bill.map(DocumentReference::number),
                        booking.map(DocumentReference::number),
                        Optional.empty(),
                        Optional.empty(),
                        rest));
    }

    /** Why the event was sent. */
    Optional<String> reason() {
        return shipment.text("reason", LONGEST_REASON);
    }

    private static Optional<DocumentReference> first(List<DocumentReference> all, String type) {
        return all.stream()
                .filter(reference ->
                        reference.type().equals(type) && reference.number().length() <= LONGEST_OWN)
                .findFirst();
    }

    private static DocumentReference reference(PostedNode document) {
        String type = document.required("typeCode", 3, TYPE);
        String number = document.required("reference", LONGEST, text -> Identifier.require("reference", text, LONGEST));
        return new DocumentReference(type, number);
    }
}

package org.portolan.gateway.dcsa.v3.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.dcsa.v3.EventWords;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.reason.InvalidValue;

/** Reads the documents of an event: the first bill and the first booking by their own names, the rest as a list. */
final class DocumentReading {
    private static final int LONGEST = 100;
    private static final int LONGEST_OWN = 35;
    private static final int LONGEST_REASON = 300;

    private final PostedNode shipment;

    DocumentReading(PostedNode shipment) {
        this.shipment = shipment;
    }

    Documents documents(EventType type) {
        List<DocumentReference> all = new ArrayList<>();
        var first = shipment.object("documentReference");
        if (first.text("reference", LONGEST).isPresent()
                || first.text("typeCode", 3).isPresent()) {
            all.add(reference(first));
        }
        shipment.objects("additionalDocumentReferences").stream()
                .map(DocumentReading::reference)
                .filter(reference -> !all.contains(reference))
                .forEach(all::add);
        Optional<DocumentReference> bill = first(all, "TRD");
        Optional<DocumentReference> booking = first(all, "BKG");
        List<DocumentReference> rest = new ArrayList<>(all);
        List<DocumentReference> own =
                Stream.of(bill, booking).flatMap(Optional::stream).toList();
        // In another order the references stay together, so that they are told as they came.
        if (type != EventType.SHIPMENT && all.subList(0, own.size()).equals(own)) {
            rest.removeAll(own);
        }
        try {
            return new Documents(
                    bill.map(DocumentReference::number),
                    booking.map(DocumentReference::number),
                    Optional.empty(),
                    Optional.empty(),
                    rest);
        } catch (InvalidValue wrong) {
            throw shipment.fault("additionalDocumentReferences", wrong.reason().sentence());
        }
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
        String type = document.required("typeCode", 3, text -> text);
        if (!EventWords.DOCUMENT_TYPES.contains(type)) {
            throw document.fault("typeCode", "is no type of document of DCSA");
        }
        return document.required("reference", LONGEST, number -> new DocumentReference(type, number));
    }
}

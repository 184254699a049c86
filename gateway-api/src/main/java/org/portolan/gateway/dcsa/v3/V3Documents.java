package org.portolan.gateway.dcsa.v3;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;

/** The documents that an event belongs to; a shipment event is about the first of its references. */
final class V3Documents {
    private V3Documents() {}

    static ObjectForm shipment(ContainerMovement movement) {
        List<ObjectForm> references = references(movement).stream()
                .map(reference ->
                        ObjectForm.begin().text("typeCode", reference.type()).text("reference", reference.number()))
                .toList();
        var details = ObjectForm.begin();
        if (!references.isEmpty()) {
            details.object("documentReference", references.getFirst())
                    .objects("additionalDocumentReferences", references.subList(1, references.size()));
        }
        return details.text("reason", movement.note().description());
    }

    private static SequencedSet<DocumentReference> references(ContainerMovement movement) {
        var documents = movement.documents();
        var references = new LinkedHashSet<DocumentReference>();
        if (movement.happening().code().type() == EventType.SHIPMENT || namesItsOwn(documents)) {
            references.addAll(documents.references());
        }
        documents.billOfLading().ifPresent(number -> references.add(new DocumentReference("TRD", number)));
        documents.bookingReference().ifPresent(number -> references.add(new DocumentReference("BKG", number)));
        documents.declarationReference().ifPresent(number -> references.add(new DocumentReference("CUC", number)));
        references.addAll(documents.references());
        references.removeIf(reference -> !EventWords.DOCUMENT_TYPES.contains(reference.type()));
        return references;
    }

    /** Whether bill and booking stand among the references too, whose order is then the one that was told. */
    private static boolean namesItsOwn(Documents documents) {
        return Stream.of(own("TRD", documents.billOfLading()), own("BKG", documents.bookingReference()))
                .flatMap(Optional::stream)
                .anyMatch(documents.references()::contains);
    }

    private static Optional<DocumentReference> own(String type, Optional<String> number) {
        return number.map(present -> new DocumentReference(type, present));
    }
}

package org.portolan.records.container.document;

import java.util.List;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/** The documents that an event belongs to; they are on the shared ledger, so they hold numbers and never names. */
public record Documents(
        Optional<String> billOfLading,
        Optional<String> bookingReference,
        Optional<String> declarationReference,
        Optional<String> ucr,
        List<DocumentReference> references) {
    /** The most references of one event. */
    public static final int MOST = 20;

    /** No documents. */
    public static final Documents NONE =
            new Documents(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Documents {
        references = List.copyOf(references);
        Identifier.check("billOfLading", billOfLading, 35);
        Identifier.check("bookingReference", bookingReference, 35);
        Identifier.check("declarationReference", declarationReference, 35);
        Identifier.check("ucr", ucr, 35);
        if (references.size() > MOST || references.stream().distinct().count() < references.size()) {
            throw new InvalidValue(
                    Reason.at("documentReferences", ReasonCode.LIST_SIZE, "must be at most 20, none of them twice"));
        }
    }
}

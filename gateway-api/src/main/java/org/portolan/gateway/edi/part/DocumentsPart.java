package org.portolan.gateway.edi.part;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.document.Documents;

/** The documents that RFF names: of the container itself, else of the whole message. */
public final class DocumentsPart {

    private DocumentsPart() {}

    /** Bill of lading, booking, declaration and unique consignment reference. */
    public static Documents read(Segments header, Segments own, Findings findings) {
        return new Documents(
                find("billOfLading", header, own, findings, "BM", "MB", "BH"),
                find("bookingReference", header, own, findings, "BN"),
                find("declarationReference", header, own, findings, "ABT", "AAE"),
                find("ucr", header, own, findings, "UCN"),
                List.of());
    }

    private static Optional<String> find(
            String field, Segments header, Segments own, Findings findings, String... qualifiers) {
        Optional<Segment> rff = own.first("RFF", qualifiers)
                .filter(DocumentsPart::hasNumber)
                .or(() -> header.first("RFF", qualifiers).filter(DocumentsPart::hasNumber));
        rff.ifPresent(segment -> findings.origin(field, segment, 1, 2));
        return rff.flatMap(segment -> segment.text(1, 2));
    }

    private static boolean hasNumber(Segment rff) {
        return rff.text(1, 2).isPresent();
    }
}

package org.portolan.gateway.edi.part;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.reason.InvalidValue;

/** The documents that RFF names: of the container itself, else of the whole message. */
public final class DocumentsPart {

    private static final Optional<String> NONE = Optional.empty();

    private DocumentsPart() {}

    /** Bill of lading, booking, declaration and unique consignment reference. */
    public static Documents read(Segments header, Segments own, Findings findings) {
        return new Documents(
                findings.fit(
                        find("billOfLading", header, own, findings, "BM", "MB", "BH"),
                        said -> new Documents(said, NONE, NONE, NONE, List.of())),
                findings.fit(
                        find("bookingReference", header, own, findings, "BN"),
                        said -> new Documents(NONE, said, NONE, NONE, List.of())),
                findings.fit(
                        find("declarationReference", header, own, findings, "ABT", "AAE"),
                        said -> new Documents(NONE, NONE, said, NONE, List.of())),
                findings.fit(
                        find("ucr", header, own, findings, "UCN"),
                        said -> new Documents(NONE, NONE, NONE, said, List.of())),
                further(own, findings));
    }

    private static Optional<String> find(
            String field, Segments header, Segments own, Findings findings, String... qualifiers) {
        Optional<Segment> rff = own.first("RFF", qualifiers)
                .filter(DocumentsPart::hasNumber)
                .or(() -> header.first("RFF", qualifiers).filter(DocumentsPart::hasNumber));
        rff.ifPresent(segment -> findings.origin(field, segment, 1, 2));
        return rff.flatMap(segment -> segment.text(1, 2));
    }

    /** Bills and bookings of the container beside the first, such as those of a groupage container. */
    private static List<DocumentReference> further(Segments own, Findings findings) {
        Set<DocumentReference> further = new LinkedHashSet<>();
        for (Segment rff : own.all("RFF").filter(DocumentsPart::hasNumber).toList()) {
            Optional<String> type = rff.text(1).flatMap(qualifier -> switch (qualifier) {
                case "BM", "MB", "BH" -> Optional.of("TRD");
                case "BN" -> Optional.of("BKG");
                default -> Optional.empty();
            });
            if (type.isPresent() && !findings.isUsed(rff) && further.size() < Documents.MOST) {
                findings.origin("documentReferences", rff, 1, 2);
                findings.part(() -> reference(type.get(), rff)).ifPresent(further::add);
            }
        }
        return List.copyOf(further);
    }

    private static DocumentReference reference(String type, Segment rff) {
        try {
            return new DocumentReference(type, rff.text(1, 2).orElse(""));
        } catch (InvalidValue invalid) {
            throw invalid.under("documentReferences");
        }
    }

    private static boolean hasNumber(Segment rff) {
        return rff.text(1, 2).isPresent();
    }
}

package org.portolan.records.container.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.place.UnLocode;

/**
 * What several containers have in common: a transport document, a booking, or the call of a vessel on a voyage at a place.
 * An event that names no container belongs to every container of which an event names the same.
 *
 * @param reference the document's number, or ship, voyage and place joined by slashes
 */
public record Subject(Kind kind, String reference) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::reference);

    /** The kinds, the one that says most of a container first. */
    public enum Kind {
        TRANSPORT_DOCUMENT("TRD"),
        BOOKING("BKG"),
        VESSEL_CALL("");

        private final String documentType;

        Kind(String documentType) {
            this.documentType = documentType;
        }
    }

    /** What documents name: bills and bookings, by their own names or among the references. */
    public static List<Subject> of(Documents documents) {
        return Stream.concat(
                        Stream.concat(
                                documents
                                        .billOfLading()
                                        .map(number -> new Subject(Kind.TRANSPORT_DOCUMENT, number))
                                        .stream(),
                                documents.bookingReference().map(number -> new Subject(Kind.BOOKING, number)).stream()),
                        documents.references().stream().flatMap(Subject::of))
                .distinct()
                .toList();
    }

    private static Stream<Subject> of(DocumentReference reference) {
        return Stream.of(Kind.TRANSPORT_DOCUMENT, Kind.BOOKING)
                .filter(kind -> kind.documentType.equals(reference.type()))
                .map(kind -> new Subject(kind, reference.number()));
    }

    /** The call of a vessel at a place, once for each of its voyages; none without ship or voyage. */
    public static List<Subject> call(Optional<String> vesselImo, Stream<Optional<String>> voyages, UnLocode place) {
        return voyages.flatMap(Optional::stream)
                .distinct()
                .flatMap(voyage ->
                        vesselImo.stream().map(imo -> new Subject(Kind.VESSEL_CALL, imo + "/" + voyage + "/" + place)))
                .toList();
    }

    @Override
    public String toString() {
        return kind + " " + reference;
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}

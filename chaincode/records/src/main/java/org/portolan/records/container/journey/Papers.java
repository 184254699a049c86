package org.portolan.records.container.journey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.recorded.RecordedMovement;

/** The documents of a journey, each once, in the order of first mention. */
public record Papers(
        List<String> billsOfLading,
        List<String> bookings,
        List<String> declarations,
        List<String> ucrs,
        List<DocumentReference> others) {
    public Papers {
        billsOfLading = List.copyOf(billsOfLading);
        bookings = List.copyOf(bookings);
        declarations = List.copyOf(declarations);
        ucrs = List.copyOf(ucrs);
        others = List.copyOf(others);
    }

    static Papers of(Collection<RecordedMovement> happenings) {
        return new Papers(
                named(happenings, Documents::billOfLading),
                named(happenings, Documents::bookingReference),
                named(happenings, Documents::declarationReference),
                named(happenings, Documents::ucr),
                documents(happenings)
                        .flatMap(documents -> documents.references().stream())
                        .distinct()
                        .toList());
    }

    private static List<String> named(
            Collection<RecordedMovement> happenings, Function<Documents, Optional<String>> name) {
        return documents(happenings)
                .flatMap(documents -> name.apply(documents).stream())
                .distinct()
                .toList();
    }

    private static Stream<Documents> documents(Collection<RecordedMovement> happenings) {
        return happenings.stream().map(recorded -> recorded.movement().documents());
    }
}

package org.portolan.records.origin.preference;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Whether the entries of an account follow from each other: each is about what those before it leave. */
final class Succession {
    private Succession() {}

    /** What entries come to; the first that does not follow is refused. */
    static Standing of(List<Amount> certified, List<Allowance> allows, List<AccountEntry> entries) {
        Standing standing = Standing.opening(certified, allows);
        for (int entry = 0; entry < entries.size(); entry++) {
            String path = "entries[" + entry + "].booking";
            Booking booking = entries.get(entry).booking();
            stranger(standing, booking).ifPresent(reason -> {
                throw new InvalidValue(reason.under(path));
            });
            standing.take(booking);
            if (standing.isOverdrawn()) {
                throw new InvalidValue(
                        Reason.at(path, ReasonCode.QUANTITY_EXCEEDED, "must not take more than there is"));
            }
        }
        return standing;
    }

    /** What a booking names that is not there: an item, its unit of measure, or a claim. */
    private static Optional<Reason> stranger(Standing standing, Booking booking) {
        return booking.lines().stream()
                .flatMap(line -> stranger(standing, booking, line).stream())
                .findFirst();
    }

    private static Optional<Reason> stranger(Standing standing, Booking booking, BookingLine line) {
        return Reasons.firstOf(
                () -> unless(
                        standing.hasItem(line.certificateItem()),
                        "lines",
                        ReasonCode.ITEM_MAPPING,
                        "must name items of the certificate"),
                () -> unless(
                        Stream.of(line.quantity(), line.before())
                                .flatMap(Optional::stream)
                                .allMatch(amount -> amount.unit().equals(standing.unit(line.certificateItem()))),
                        "lines",
                        ReasonCode.UNIT_MISMATCH,
                        "must be in the certificate's units of measure"),
                () -> unless(
                        !booking.kind().decides()
                                || standing.claim(Standing.key(
                                                booking.declaration().orElseThrow(), line))
                                        .isPresent(),
                        "lines",
                        ReasonCode.NO_CLAIM,
                        "must be about claims that there are"));
    }
}

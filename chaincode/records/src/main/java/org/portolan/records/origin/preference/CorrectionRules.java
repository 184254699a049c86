package org.portolan.records.origin.preference;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** A correction by hand names what is left before and after, so that nobody corrects what has changed meanwhile. */
record CorrectionRules(Standing standing, Booking correction) {

    List<Reason> reasons() {
        return IntStream.range(0, correction.lines().size())
                .mapToObj(index -> line("lines[" + index + "]", index))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> line(String path, int index) {
        BookingLine line = correction.lines().get(index);
        boolean twice = correction.lines().subList(0, index).stream()
                .anyMatch(before -> before.certificateItem().equals(line.certificateItem()));
        if (twice || !standing.hasItem(line.certificateItem())) {
            return Optional.of(Reason.at(
                    path + ".certificateItem", ReasonCode.ITEM_MAPPING, "must be an item of the certificate, once"));
        }
        Amount left = standing.left(line.certificateItem());
        Amount unclaimed = standing.unclaimed(line.certificateItem());
        Amount before = line.before().orElseThrow();
        Amount after = line.quantity().orElseThrow();
        return Reasons.firstOf(
                () -> unless(
                        before.unit().equals(left.unit()) && after.unit().equals(left.unit()),
                        path,
                        ReasonCode.UNIT_MISMATCH,
                        "must be in the certificate's unit of measure, " + left.unit()),
                () -> unless(
                        before.number().compareTo(left.number()) == 0,
                        path + ".before",
                        ReasonCode.BALANCE,
                        "must be what is left now, " + left),
                () -> unless(
                        after.number().compareTo(unclaimed.number()) <= 0,
                        path + ".quantity.value",
                        ReasonCode.QUANTITY_EXCEEDED,
                        "must be at most what no claim takes, " + unclaimed));
    }
}

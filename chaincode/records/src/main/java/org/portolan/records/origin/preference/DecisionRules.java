package org.portolan.records.origin.preference;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Whether claims may be granted, denied or given back; what was granted can be denied later, and the other way round. */
record DecisionRules(Certified certified, Standing standing, Booking decision) {

    List<Reason> reasons(Instant time) {
        return Reasons.behind(isThere(), () -> {
            List<Reason> found = new ArrayList<>(Reasons.allOf(standsAsIssued(), noticeOfToday(time), noticeOfItems()));
            // Each line is judged as the lines before it leave the account.
            Standing upTo = standing.copy();
            for (int line = 0; line < decision.lines().size(); line++) {
                BookingLine next = decision.lines().get(line);
                List<Reason> reasons = line("lines[" + line + "]", upTo, next);
                if (reasons.isEmpty()) {
                    upTo.take(decision.only(next));
                }
                found.addAll(reasons);
            }
            return List.copyOf(found);
        });
    }

    private Optional<Reason> isThere() {
        return Reasons.firstOf(
                () -> unless(
                        !standing.of(declaration()).isEmpty(),
                        "declaration",
                        ReasonCode.NO_CLAIM,
                        "must be one on which preference was claimed"),
                () -> unless(
                        !decision.lines().isEmpty()
                                || !standing.concerned(decision).isEmpty(),
                        "declaration",
                        ReasonCode.ALREADY_STATED,
                        "has no claim on which this is still to be said"));
    }

    private Optional<Reason> standsAsIssued() {
        return isGrant() ? OriginRules.notCancelled(certified.certificate()) : Optional.empty();
    }

    private Optional<Reason> noticeOfToday(Instant time) {
        return decision.notice()
                .flatMap(notice -> unless(
                        !notice.noticeDate().isAfter(OriginRules.anywhereEarliest(time)),
                        "notice.noticeDate",
                        ReasonCode.FUTURE_TIME,
                        "must not lie in the future"));
    }

    private Optional<Reason> noticeOfItems() {
        return decision.notice()
                .flatMap(notice -> unless(
                        notice.itemsConcerned().stream().allMatch(standing::hasItem),
                        "notice.itemsConcerned",
                        ReasonCode.ITEM_MAPPING,
                        "must be items of the certificate"));
    }

    private List<Reason> line(String path, Standing upTo, BookingLine line) {
        return upTo.claim(Standing.key(declaration(), line))
                .map(claim -> Reasons.behind(
                        mayStillBeSaid(path, upTo, claim), () -> quantity(path + ".quantity", upTo, claim, line)))
                .orElseGet(() -> List.of(Reason.at(
                        path, ReasonCode.NO_CLAIM, "must be items of declaration and certificate that are claimed")));
    }

    private Optional<Reason> mayStillBeSaid(String path, Standing upTo, Claim claim) {
        boolean denied = claim.decision() == Claim.Decision.DENIED;
        boolean due = isGrant() ? claim.isOpen() || denied : claim.takesSomething();
        return Reasons.firstOf(
                () -> unless(due, path, ReasonCode.ALREADY_STATED, "is a claim on which this is said already"),
                () -> unless(
                        !isGrant() || !denied || !upTo.isTakenFor(declaration()),
                        path,
                        ReasonCode.ALREADY_USED,
                        "is of a declaration behind which another has used the certificate: there is no use in parts"));
    }

    private List<Reason> quantity(String field, Standing upTo, Claim claim, BookingLine line) {
        Amount left = upTo.left(claim.key().certificateItem());
        var most = isGrant() ? claim.claimed().min(left.number().add(claim.taken())) : claim.taken();
        var asked = line.quantity().map(Amount::number).orElse(isGrant() ? claim.claimed() : claim.taken());
        return Reasons.allOf(Reasons.firstOf(
                () -> unless(
                        line.quantity()
                                .map(Amount::unit)
                                .map(left.unit()::equals)
                                .orElse(true),
                        field + ".unit",
                        ReasonCode.UNIT_MISMATCH,
                        "must be the certificate's unit of measure, " + left.unit()),
                () -> unless(asked.signum() > 0, field + ".value", ReasonCode.RANGE, "must be more than 0"),
                () -> unless(
                        asked.compareTo(most) <= 0,
                        field + ".value",
                        ReasonCode.QUANTITY_EXCEEDED,
                        "must be at most " + Amount.of(most, left.unit()))));
    }

    private boolean isGrant() {
        return decision.kind() == BookingKind.GRANTED;
    }

    private String declaration() {
        return decision.declaration().orElseThrow();
    }
}

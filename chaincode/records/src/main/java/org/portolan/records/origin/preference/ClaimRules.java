package org.portolan.records.origin.preference;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.origin.details.CertificateItem;
import org.portolan.records.origin.details.Party;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** What a claim has to fulfil: one reason for each rule that it breaks ({@code origin.md} section 4). */
record ClaimRules(Certified certified, Standing standing, Booking claim) {

    List<Reason> reasons(Instant time) {
        List<Reason> found = new ArrayList<>(Reasons.allOf(
                standsAsIssued(), day(time), validFrom(), happened(), validTo(), isForConsignee(), isOneConsignment()));
        for (int line = 0; line < claim.lines().size(); line++) {
            found.addAll(line(line, claim.lines().get(line)));
        }
        return List.copyOf(found);
    }

    /** What happened before the cancellation can be written off after it. */
    private Optional<Reason> standsAsIssued() {
        return OriginRules.notCancelled(certified.certificate()).filter(cancelled -> !happenedBeforeCancellation());
    }

    private boolean happenedBeforeCancellation() {
        return certified
                .certificate()
                .cancellation()
                .flatMap(cancellation -> claim.happenedAt().filter(cancellation.at()::isAfter))
                .isPresent();
    }

    private Optional<Reason> day(Instant time) {
        return unless(
                !declared().isAfter(OriginRules.anywhereEarliest(time)),
                "declarationDate",
                ReasonCode.FUTURE_TIME,
                "must not lie in the future");
    }

    private Optional<Reason> validFrom() {
        return notBeforeIssue("declarationDate", declared());
    }

    private Optional<Reason> happened() {
        return claim.happenedAt().map(OffsetDateTime::toLocalDate).flatMap(day -> notBeforeIssue("happenedAt", day));
    }

    /** A certificate that is issued after the goods were shipped may reach customs after they were declared. */
    private Optional<Reason> notBeforeIssue(String field, LocalDate day) {
        LocalDate issued = certified.certificate().issueDate();
        return unless(
                !day.isBefore(issued) || has(CertificateFlag.ISSUED_RETROACTIVELY),
                field,
                ReasonCode.NOT_YET_VALID,
                "must not lie before the certificate's day of issue, " + issued);
    }

    private Optional<Reason> validTo() {
        return unless(
                !declared().isAfter(certified.certificate().validTo()),
                "declarationDate",
                ReasonCode.EXPIRED,
                "must not lie after the certificate's last day, "
                        + certified.certificate().validTo());
    }

    private Optional<Reason> isForConsignee() {
        return certified
                .details()
                .consignee()
                .flatMap(Party::tin)
                .filter(consignee -> !has(CertificateFlag.THIRD_COUNTRY_INVOICING))
                .flatMap(consignee -> Reasons.firstOf(
                        () -> unless(
                                claim.importer().isPresent(),
                                "importer",
                                ReasonCode.MISSING_FIELD,
                                "is mandatory where the certificate identifies its consignee"),
                        () -> unless(
                                claim.importer().equals(Optional.of(consignee)),
                                "importer",
                                ReasonCode.NOT_THE_CONSIGNEE,
                                "must be the consignee of the certificate, unless a third party invoices")));
    }

    private Optional<Reason> isOneConsignment() {
        return unless(
                !standing.isTakenFor(claim.declaration().orElseThrow()),
                "declaration",
                ReasonCode.ALREADY_USED,
                "must be the one on which preference was claimed before: the agreement knows no use in parts");
    }

    private List<Reason> line(int index, BookingLine line) {
        String path = "lines[" + index + "]";
        return certified
                .item(line.certificateItem())
                .map(item -> Reasons.behind(
                        mapped(path, index, line),
                        () -> Reasons.both(
                                Reasons.allOf(sameGoods(path, line, item)), quantity(path + ".quantity", line))))
                .orElseGet(() -> List.of(Reason.at(
                        path + ".certificateItem", ReasonCode.ITEM_MAPPING, "must be an item of the certificate")));
    }

    private Optional<Reason> mapped(String path, int index, BookingLine line) {
        Claim.Key key = Standing.key(claim.declaration().orElseThrow(), line);
        boolean claimed = standing.claim(key).filter(Claim::stands).isPresent();
        return Reasons.firstOf(
                () -> unless(
                        !claimed,
                        path,
                        ReasonCode.ALREADY_CLAIMED,
                        "is claimed already on these items of declaration and certificate"),
                () -> unless(
                        isOneToOne(index, key),
                        path + ".declarationItem",
                        ReasonCode.ITEM_MAPPING,
                        "must belong to one item of the certificate, and that to no other item of the declaration"));
    }

    private boolean isOneToOne(int index, Claim.Key key) {
        var before = claim.lines().subList(0, index).stream().map(line -> Standing.key(key.declaration(), line));
        var booked =
                standing.of(key.declaration()).stream().filter(Claim::stands).map(Claim::key);
        return Stream.concat(before, booked)
                .noneMatch(other -> other.declarationItem() == key.declarationItem()
                        || other.certificateItem() == key.certificateItem());
    }

    private static Optional<Reason> sameGoods(String path, BookingLine line, CertificateItem item) {
        String six = item.hsCode().code().substring(0, 6);
        return unless(
                line.hsCode().orElseThrow().startsWith(six),
                path + ".hsCode",
                ReasonCode.HS_MISMATCH,
                "must begin with the six digits of the certificate's item");
    }

    private List<Reason> quantity(String field, BookingLine line) {
        Amount asked = line.quantity().orElseThrow();
        Amount left = standing.left(line.certificateItem());
        return Reasons.allOf(Reasons.firstOf(
                () -> unless(
                        asked.unit().equals(left.unit()),
                        field + ".unit",
                        ReasonCode.UNIT_MISMATCH,
                        "must be the certificate's unit of measure, " + left.unit()),
                () -> unless(asked.number().signum() > 0, field + ".value", ReasonCode.RANGE, "must be more than 0"),
                () -> unless(
                        asked.number().compareTo(left.number()) <= 0,
                        field + ".value",
                        ReasonCode.QUANTITY_EXCEEDED,
                        "must be at most what is left of the item, " + left)));
    }

    private LocalDate declared() {
        return claim.declarationDate().orElseThrow();
    }

    private boolean has(CertificateFlag flag) {
        return certified.details().flags().contains(flag);
    }
}

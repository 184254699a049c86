package org.portolan.records.origin.details;

import static org.portolan.records.origin.details.CertificateFlag.BACK_TO_BACK;
import static org.portolan.records.origin.details.CertificateFlag.CERTIFIED_TRUE_COPY;
import static org.portolan.records.origin.details.CertificateFlag.EXHIBITION;
import static org.portolan.records.origin.details.CertificateFlag.ISSUED_RETROACTIVELY;
import static org.portolan.records.origin.details.CertificateFlag.THIRD_COUNTRY_INVOICING;
import static org.portolan.records.reason.Reasons.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.TimeText;

/** What is ticked on the form, in sorted order, and what the form tells of it. */
public record Ticked(
        List<CertificateFlag> flags,
        Optional<InvoiceIssuer> thirdPartyInvoicing,
        Optional<OriginalProof> backToBack,
        Optional<Exhibition> exhibition,
        Optional<LocalDate> trueCopyDate) {
    /** Nothing is. */
    public static final Ticked NOTHING = only(List.of());

    public Ticked {
        flags = flags.stream().sorted().distinct().toList();
        trueCopyDate.ifPresent(day -> TimeText.requireDay("trueCopyDate", day));
        List<Reason> unticked = Stream.of(
                        unticked(flags, "thirdPartyInvoicing", thirdPartyInvoicing, THIRD_COUNTRY_INVOICING),
                        unticked(flags, "backToBack", backToBack, BACK_TO_BACK),
                        unticked(flags, "exhibition", exhibition, EXHIBITION),
                        unticked(flags, "trueCopyDate", trueCopyDate, CERTIFIED_TRUE_COPY))
                .flatMap(Optional::stream)
                .toList();
        if (!unticked.isEmpty()) {
            throw new InvalidValue(unticked);
        }
    }

    /** Nothing is told of these but that they are ticked, as on certificates of the first version. */
    public static Ticked only(List<CertificateFlag> flags) {
        return new Ticked(flags, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, of which the original proof has to be told: certificates of the first version had no place for it. */
    Ticked complete() {
        if (flags.contains(BACK_TO_BACK) && backToBack.isEmpty()) {
            throw new InvalidValue(
                    Reason.at("backToBack", ReasonCode.MISSING_FIELD, "is mandatory with the flag " + BACK_TO_BACK));
        }
        return this;
    }

    /** The same, ticked as issued after the agreement's days from shipment. */
    Ticked retroactively() {
        return new Ticked(
                Stream.concat(flags.stream(), Stream.of(ISSUED_RETROACTIVELY)).toList(),
                thirdPartyInvoicing,
                backToBack,
                exhibition,
                trueCopyDate);
    }

    private static Optional<Reason> unticked(
            List<CertificateFlag> flags, String field, Optional<?> told, CertificateFlag flag) {
        return unless(
                told.isEmpty() || flags.contains(flag),
                field,
                ReasonCode.CONTRADICTION,
                "must stand with the flag " + flag + " only");
    }
}

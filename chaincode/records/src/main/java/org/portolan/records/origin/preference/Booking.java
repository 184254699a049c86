package org.portolan.records.origin.preference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;

/**
 * What an administration books on a certificate. Which of the fields a kind has is decided here; whether the certificate
 * and its account allow it, {@link PreferenceRules} says.
 *
 * @param declaration the number of the import declaration; what is said on receipt and a correction have none
 * @param declarationDate claims and write-offs have it
 * @param importer whoever declares
 * @param lines the items; decisions that name none are about all claims of the declaration
 * @param notice a denial has it
 * @param reason for people; what cannot be read, is given back, written off or corrected has one
 * @param happenedAt when it happened what is written off afterwards
 */
public record Booking(
        BookingKind kind,
        Optional<String> declaration,
        Optional<LocalDate> declarationDate,
        Optional<TraderIdentification> importer,
        List<BookingLine> lines,
        Optional<RejectionNotice> notice,
        Optional<String> reason,
        Optional<OffsetDateTime> happenedAt) {
    /** The most lines of one booking. */
    public static final int MOST_LINES = AccountDetails.MOST_ITEMS;

    /** As it is sent confidentially and stands in an account. */
    public static final Shape<Booking> SHAPE = Shape.<Booking>of(booking -> {
                var kind = booking.required("kind", TextForm.codes(BookingKind.class), Booking::kind);
                var declaration = booking.optional("declaration", TextForm.WORDS, Booking::declaration);
                var declarationDate = booking.optional("declarationDate", TextForm.DAY, Booking::declarationDate);
                var importer = booking.optional("importer", TraderIdentification.TEXT, Booking::importer);
                var lines = booking.list("lines", MOST_LINES, BookingLine.SHAPE, Booking::lines);
                var notice = booking.optional("notice", RejectionNotice.SHAPE, Booking::notice);
                var reason = booking.optional("reason", TextForm.WORDS, Booking::reason);
                var happenedAt = booking.optional("happenedAt", TextForm.TIME, Booking::happenedAt);
                return taken -> new Booking(
                        taken.of(kind),
                        taken.of(declaration),
                        taken.of(declarationDate),
                        taken.of(importer),
                        taken.of(lines),
                        taken.of(notice),
                        taken.of(reason),
                        taken.of(happenedAt));
            })
            .named("PreferenceBooking", "What an administration books on a certificate.");

    public Booking {
        lines = List.copyOf(lines);
        Identifier.check("declaration", declaration, 35);
        declarationDate.ifPresent(day -> TimeText.requireDay("declarationDate", day));
        PlainText.check("reason", reason, 300);
        happenedAt.ifPresent(time -> TimeText.require("happenedAt", time));
        if (lines.size() > MOST_LINES) {
            throw new InvalidValue(Reason.at("lines", ReasonCode.LIST_SIZE, "must be at most " + MOST_LINES));
        }
        requireOnly("declaration", declaration, kind.claims() || kind.decides());
        requireOnly("declarationDate", declarationDate, kind.claims());
        requireOnly("notice", notice, kind == BookingKind.DENIED);
        requireOnly("reason", reason, kind.isExplained());
        requireOnly("happenedAt", happenedAt, kind == BookingKind.WRITTEN_OFF);
        if (importer.isPresent() && !kind.claims()) {
            throw contradiction("importer", "must stand with a claim only");
        }
        if (kind.receives() && !lines.isEmpty()) {
            throw contradiction("lines", "must not stand in what is booked here");
        }
        if (lines.isEmpty() && !kind.decides() && !kind.receives()) {
            throw new InvalidValue(Reason.at("lines", ReasonCode.MISSING_FIELD, "must name at least one item"));
        }
        for (int line = 0; line < lines.size(); line++) {
            requireLine("lines[" + line + "].", kind, lines.get(line));
        }
    }

    /** The same for one of its lines alone. */
    Booking only(BookingLine line) {
        return new Booking(kind, declaration, declarationDate, importer, List.of(line), notice, reason, happenedAt);
    }

    private static void requireLine(String path, BookingKind kind, BookingLine line) {
        boolean corrects = kind == BookingKind.CORRECTED;
        requireOnly(path + "declarationItem", line.declarationItem(), !corrects);
        requireOnly(path + "hsCode", line.hsCode(), kind.claims());
        requireOnly(path + "before", line.before(), corrects);
        if (corrects || kind.claims()) {
            requireOnly(path + "quantity", line.quantity(), true);
        } else if (kind == BookingKind.DENIED) {
            requireOnly(path + "quantity", line.quantity(), false);
        }
    }

    private static void requireOnly(String field, Optional<?> value, boolean due) {
        if (due && value.isEmpty()) {
            throw new InvalidValue(Reason.at(field, ReasonCode.MISSING_FIELD, "is mandatory"));
        }
        if (!due && value.isPresent()) {
            throw contradiction(field, "must not stand in what is booked here");
        }
    }

    private static InvalidValue contradiction(String field, String sentence) {
        return new InvalidValue(Reason.at(field, ReasonCode.CONTRADICTION, sentence));
    }
}

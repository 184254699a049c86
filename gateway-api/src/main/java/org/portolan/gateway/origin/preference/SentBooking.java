package org.portolan.gateway.origin.preference;

import java.nio.charset.StandardCharsets;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.preference.BookingLine;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.trade.TraderIdentification;

/** What an officer sends to have something booked: a booking whose kind the address says. */
final class SentBooking {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private SentBooking() {}

    /** What is booked by a body; where nothing has to be sent, nothing may be. */
    static Booking read(BookingKind kind, byte[] body) {
        return as(kind).read(body.length == 0 && kind == BookingKind.ACKNOWLEDGED ? NOTHING : body);
    }

    /** Which fields a kind wants, the booking itself checks. */
    private static Shape<Booking> as(BookingKind kind) {
        return Shape.of(booking -> {
            var declaration = booking.optional("declaration", TextForm.WORDS, Booking::declaration);
            var declarationDate = booking.optional("declarationDate", TextForm.DAY, Booking::declarationDate);
            var importer = booking.optional("importer", TraderIdentification.TEXT, Booking::importer);
            var lines = booking.list("lines", Booking.MOST_LINES, BookingLine.SHAPE, Booking::lines);
            var notice = booking.optional("notice", RejectionNotice.SHAPE, Booking::notice);
            var reason = booking.optional("reason", TextForm.WORDS, Booking::reason);
            var happenedAt = booking.optional("happenedAt", TextForm.TIME, Booking::happenedAt);
            return taken -> new Booking(
                    kind,
                    taken.of(declaration),
                    taken.of(declarationDate),
                    taken.of(importer),
                    taken.of(lines),
                    taken.of(notice),
                    taken.of(reason),
                    taken.of(happenedAt));
        });
    }
}

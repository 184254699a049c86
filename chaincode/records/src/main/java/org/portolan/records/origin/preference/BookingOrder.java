package org.portolan.records.origin.preference;

import java.util.List;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.shape.Shape;

/**
 * What a gateway sends its own peer to have something booked. The certificate comes with it: what a contract reads of the
 * shared ledger stands in the block, and would tell all members which certificate is claimed on.
 */
public record BookingOrder(CertificateOfOrigin certificate, List<Allowance> allows, Booking booking) {
    /** As it is sent confidentially. */
    public static final Shape<BookingOrder> SHAPE = Shape.of(order -> {
        var certificate = order.required("certificate", CertificateOfOrigin.SHAPE, BookingOrder::certificate);
        var allows = order.codes("allows", 0, Allowance.class, BookingOrder::allows);
        var booking = order.required("booking", Booking.SHAPE, BookingOrder::booking);
        return taken -> new BookingOrder(taken.of(certificate), taken.of(allows), taken.of(booking));
    });

    public BookingOrder {
        allows = allows.stream().sorted().distinct().toList();
    }

    /** The certificate with the part that its administration holds. */
    public Certified on(ConfidentialPart<CertificateDetails> part) {
        return new Certified(certificate, part, allows);
    }
}

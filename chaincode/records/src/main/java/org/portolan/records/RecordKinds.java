package org.portolan.records;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.look.LookReport;
import org.portolan.records.notice.Notice;
import org.portolan.records.origin.CertificateOfOrigin;

/** The one list of all kinds of record; a test compares it with the kinds that are declared. */
public final class RecordKinds {
    /** Every kind, in the order in which a picture tells of them; what is said about records follows their kind. */
    public static final List<RecordKind<?>> ALL = Stream.of(
                    CertificateOfOrigin.KIND,
                    AeoAuthorisation.KIND,
                    SignedText.KIND,
                    TrackingEnrolment.KIND,
                    LookReport.KIND,
                    Notice.KIND)
            .flatMap(RecordKinds::withSayings)
            .toList();

    /** The kinds of which each record is a member's. */
    public static final List<OwnedKind<?, ?>> OWNED = ALL.stream()
            .<OwnedKind<?, ?>>mapMulti((kind, owned) -> {
                if (kind instanceof OwnedKind<?, ?> found) {
                    owned.accept(found);
                }
            })
            .toList();

    private RecordKinds() {}

    private static Stream<RecordKind<?>> withSayings(RecordKind<?> kind) {
        return kind instanceof OwnedKind<?, ?> owned
                ? Stream.concat(Stream.of(kind), owned.sayings().stream())
                : Stream.of(kind);
    }
}

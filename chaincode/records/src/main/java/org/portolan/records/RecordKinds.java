package org.portolan.records;

import java.util.List;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.look.LookReport;
import org.portolan.records.notice.Acknowledgement;
import org.portolan.records.notice.Notice;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.statement.Statement;

/** The one list of all kinds of record; a test compares it with the kinds that are declared. */
public final class RecordKinds {
    /** Every kind, in the order in which a picture tells of them. */
    public static final List<RecordKind<?>> ALL = List.of(
            CertificateOfOrigin.KIND,
            Statement.KIND,
            AeoAuthorisation.KIND,
            SignedText.KIND,
            TrackingEnrolment.KIND,
            LookReport.KIND,
            Notice.KIND,
            Acknowledgement.KIND);

    private RecordKinds() {}

    /** What members say about records of a kind. */
    public static List<SaidKind<?>> saidAbout(OwnedKind<?, ?> subject) {
        return ALL.stream()
                .<SaidKind<?>>mapMulti((kind, about) -> {
                    if (kind instanceof SaidKind<?> said && said.isAbout(subject)) {
                        about.accept(said);
                    }
                })
                .toList();
    }
}

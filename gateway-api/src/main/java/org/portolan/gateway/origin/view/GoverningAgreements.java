package org.portolan.gateway.origin.view;

import java.util.List;
import org.portolan.gateway.member.Members;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.AgreementJudgement;
import org.portolan.records.origin.agreement.Allowance;
import org.springframework.stereotype.Component;

/** By which agreements certificates are judged, as far as this gateway has read the ledger. */
@Component
public final class GoverningAgreements {
    private final ReadableAgreements agreements;
    private final Members members;

    GoverningAgreements(ReadableAgreements agreements, Members members) {
        this.agreements = agreements;
        this.members = members;
    }

    /** What may be done with a certificate; all, where no agreement governs it. */
    public List<Allowance> allowed(CertificateOfOrigin certificate) {
        return AgreementJudgement.allowed(agreements.all(), certificate, members::find);
    }
}

package org.portolan.gateway.origin;

import java.util.List;
import org.portolan.gateway.owned.OwnedAct;
import org.portolan.gateway.owned.OwnedAct.Description;
import org.portolan.gateway.owned.OwnedAddress;
import org.portolan.records.member.Role;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.Statement;

/** What is done with certificates after their issue. In addresses an issuer is an MSP id, or the country it issues for. */
public final class CertificateActs {
    /** Says that the certificate has been received and can be used. */
    public static final OwnedAct<Void> ACKNOWLEDGE = OwnedAct.on(
            new Description("acknowledgeCertificate", "Acknowledge a certificate"),
            "acknowledge",
            "acknowledgement",
            "statement",
            Statement.SHAPE,
            Role.ORIGIN_OFFICER,
            Role.OFFICER);

    /** Refuses preference on the certificate. */
    public static final OwnedAct<RejectionRequest> REJECT = OwnedAct.on(
                    new Description("rejectCertificate", "Reject a certificate with a notice"),
                    "reject",
                    "rejection",
                    "statement",
                    Statement.SHAPE,
                    Role.ORIGIN_OFFICER,
                    Role.OFFICER)
            .taking(RejectionRequest.TAKEN);

    /** Takes back a certificate of the caller's own. */
    public static final OwnedAct<String> CANCEL = OwnedAct.on(
                    new Description("cancelCertificate", "Take a certificate back as its issuer"),
                    "cancel",
                    "cancellation",
                    "certificate",
                    CertificateOfOrigin.SHAPE,
                    Role.ORIGIN_OFFICER)
            .taking(Cancellation.REASON);

    /** Where they are done. */
    public static final OwnedAddress<CertificateOfOrigin, CertificateDetails> ADDRESS = new OwnedAddress<>(
            CertificateOfOrigin.KIND,
            "/api/v1/certificates-of-origin",
            "Certificates of origin",
            "certificate",
            "issuer",
            "number",
            CertificateNumber::new,
            List.of(ACKNOWLEDGE, REJECT, CANCEL));

    private CertificateActs() {}
}

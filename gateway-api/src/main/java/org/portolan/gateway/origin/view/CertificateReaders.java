package org.portolan.gateway.origin.view;

import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.Party;
import org.springframework.stereotype.Component;

/** Who may read what of a certificate. */
@Component
final class CertificateReaders {
    private final MspId administration;

    CertificateReaders(GatewaySettings settings) {
        this.administration = new MspId(settings.administration());
    }

    /** The issuer and the addressed administrations, by their staff, and the parties named in it. */
    boolean mayReadAll(Caller caller, StoredCertificate stored) {
        if (isTrader(caller)) {
            return stored.details()
                    .map(ConfidentialPart::content)
                    .filter(details -> isParty(caller, details))
                    .isPresent();
        }
        var certificate = stored.certificate();
        return caller.mayActAs(OriginRules.READING)
                && caller.organisation().equals(administration)
                && (certificate.issuer().equals(administration)
                        || certificate.addressedTo().contains(administration));
    }

    /** Remarks on a rejection are between the administrations; no trader reads them. */
    boolean mayReadRemarks(Caller caller, StoredCertificate stored) {
        return !isTrader(caller) && mayReadAll(caller, stored);
    }

    /** What all members hold on the ledger anyway; a trader is no member. */
    boolean mayReadPublicPart(Caller caller) {
        return !isTrader(caller);
    }

    private static boolean isTrader(Caller caller) {
        return caller.trader().isPresent() || caller.mayActAs(Role.TRADER);
    }

    private static boolean isParty(Caller caller, CertificateDetails details) {
        return details.parties()
                .map(Party::tin)
                .flatMap(Optional::stream)
                .anyMatch(tin -> caller.trader().filter(tin::equals).isPresent());
    }
}

package org.portolan.gateway.origin.view;

import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.NamedOwners;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.origin.CertificateNumber;
import org.springframework.stereotype.Component;

/** Certificates by the names in their addresses. */
@Component
public final class ReadableCertificates {
    private final Certificates certificates;
    private final CertificateReaders readers;
    private final NamedOwners owners;

    ReadableCertificates(Certificates certificates, CertificateReaders readers, NamedOwners owners) {
        this.certificates = certificates;
        this.readers = readers;
        this.owners = owners;
    }

    /** One that the caller may read whole; another is refused as one that is not there. */
    public StoredCertificate whole(Caller caller, String issuer, String number) {
        var stored = named(issuer, number);
        if (!readers.mayReadAll(caller, stored)) {
            throw new NothingThere();
        }
        return stored;
    }

    /** One for whoever asks. */
    StoredCertificate named(String issuer, String number) {
        var read = AddressPart.read("number", number, CertificateNumber::new);
        return owners.named("issuer", issuer).stream()
                .flatMap(mspId -> certificates.find(mspId, read).stream())
                .findFirst()
                .orElseThrow(NothingThere::new);
    }
}

package org.portolan.gateway.origin.view;

import java.util.Optional;
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

    /** Whether the caller may read all of it. */
    public boolean isWhole(Caller caller, StoredCertificate stored) {
        return readers.mayReadAll(caller, stored);
    }

    /** One by its issuer, an MSP id or a country, for whoever asks. */
    public Optional<StoredCertificate> find(String issuer, CertificateNumber number) {
        return owners.named("issuer", issuer).stream()
                .flatMap(mspId -> certificates.find(mspId, number).stream())
                .findFirst();
    }

    /** The same, which has to be there. */
    StoredCertificate named(String issuer, String number) {
        return find(issuer, AddressPart.read("number", number, CertificateNumber::new))
                .orElseThrow(NothingThere::new);
    }
}

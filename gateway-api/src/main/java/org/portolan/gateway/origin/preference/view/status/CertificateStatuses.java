package org.portolan.gateway.origin.preference.view.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.origin.preference.view.Accounts;
import org.portolan.gateway.origin.preference.view.status.StatusAnswer.AddresseeShown;
import org.portolan.gateway.origin.preference.view.status.StatusAnswer.StatusShown;
import org.portolan.gateway.origin.preference.view.status.StatusAnswer.Told;
import org.portolan.gateway.origin.preference.view.status.StatusQuestion.Named;
import org.portolan.gateway.origin.view.ReadableCertificates;
import org.portolan.gateway.origin.view.StoredCertificate;
import org.portolan.records.origin.CertificateStatus;
import org.springframework.stereotype.Component;

/**
 * Tells how certificates stand: to the issuer, the addressed administrations and the parties also what was said; to
 * everybody else what the verification tells, which needs no key. What is not the caller's own counts as a guess.
 */
@Component
final class CertificateStatuses {
    private final ReadableCertificates readable;
    private final Accounts accounts;
    private final Members members;
    private final MissedLookups missed;
    private final Clock clock;

    CertificateStatuses(
            ReadableCertificates readable, Accounts accounts, Members members, MissedLookups missed, Clock clock) {
        this.readable = readable;
        this.accounts = accounts;
        this.members = members;
        this.missed = missed;
        this.clock = clock;
    }

    StatusAnswer of(Caller caller, StatusQuestion question) {
        return new StatusAnswer(
                question.certificates().stream().map(named -> of(caller, named)).toList());
    }

    private StatusShown of(Caller caller, Named named) {
        var stored = readable.find(named.issuer(), named.number());
        if (stored.isEmpty()) {
            return untold(named, missed.mayMiss(caller) ? Told.NOT_ISSUED : Told.NOT_TOLD);
        }
        boolean whole = readable.isWhole(caller, stored.get());
        return whole || missed.hasLeft(caller) ? told(named, stored.get(), whole) : untold(named, Told.NOT_TOLD);
    }

    private static StatusShown untold(Named named, Told status) {
        return new StatusShown(
                named.issuer(),
                named.number().number(),
                status.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private StatusShown told(Named named, StoredCertificate stored, boolean whole) {
        var certificate = stored.certificate();
        var status = CertificateStatus.of(certificate, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new StatusShown(
                named.issuer(),
                named.number().number(),
                status.name(),
                Optional.of(members.writer(certificate.issuer())),
                Optional.of(certificate.validTo().toString()),
                whole ? Optional.of(addressees(stored)) : Optional.empty());
    }

    private List<AddresseeShown> addressees(StoredCertificate stored) {
        return accounts.states(stored.certificate(), stored.details(), stored.said()).entrySet().stream()
                .map(at -> new AddresseeShown(
                        members.writer(at.getKey()), at.getValue().name()))
                .toList();
    }
}

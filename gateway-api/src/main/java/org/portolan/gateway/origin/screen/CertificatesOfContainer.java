package org.portolan.gateway.origin.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.origin.preference.view.Accounts;
import org.portolan.gateway.owned.screen.RecordAddress;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.OwnedSights;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.owned.view.StoredSaying;
import org.portolan.gateway.page.ContainerPapers;
import org.portolan.gateway.query.PageWish;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.PreferenceState;
import org.portolan.records.origin.statement.Statement;
import org.springframework.stereotype.Component;

/** Certificates of origin beside the trail of a container, each with where it stands at the borders that are known here. */
@Component
final class CertificatesOfContainer implements ContainerPapers {
    private static final int MOST = 20;
    private static final String STATUS = "origin.status.";

    private final OwnedReader records;
    private final OwnedSights sights;
    private final OwnedView<CertificateOfOrigin, CertificateDetails> view;
    private final Accounts accounts;
    private final Members members;
    private final MspId administration;

    CertificatesOfContainer(
            OwnedReader records,
            OwnedSights sights,
            OwnedView<CertificateOfOrigin, CertificateDetails> view,
            Accounts accounts,
            Members members,
            GatewaySettings settings) {
        this.records = records;
        this.sights = sights;
        this.view = view;
        this.accounts = accounts;
        this.members = members;
        this.administration = new MspId(settings.administration());
    }

    @Override
    public List<Paper> of(Caller caller, ContainerNumber container) {
        var wanted = view.questions().wanted(Map.of("container", container.number()));
        return sights.of(caller, view)
                .map(sight ->
                        records
                                .list(view.kind(), sight, wanted, new PageWish<>(MOST, Optional.empty()))
                                .entries()
                                .stream()
                                .map(stored -> paper(stored, isToldStates(caller)))
                                .toList())
                .orElse(List.of());
    }

    /** What this administration keeps or was told is not for members beside it, who sign in here. */
    private boolean isToldStates(Caller caller) {
        return caller.trader().isPresent() || caller.organisation().equals(administration);
    }

    private Paper paper(StoredRecord<CertificateOfOrigin, CertificateDetails> stored, boolean states) {
        var certificate = stored.record();
        return new Paper(
                certificate.number().number(),
                members.writer(certificate.issuer()).name(),
                RecordAddress.of(certificate.issuer().id(), certificate.number().number())
                        .below(ShownCertificates.PATH),
                certificate.validTo().toString(),
                STATUS + stored.status(),
                (states ? accounts.states(certificate, stored.part(), said(stored)) : Map.<MspId, PreferenceState>of())
                        .entrySet().stream()
                                .map(at -> new Paper.Standing(
                                        members.writer(at.getKey()).name(), STATUS + at.getValue()))
                                .toList());
    }

    private List<Statement> said(StoredRecord<CertificateOfOrigin, CertificateDetails> stored) {
        return records.said(Statement.KIND, stored.owner(), stored.id()).stream()
                .map(StoredSaying::said)
                .toList();
    }
}

package org.portolan.gateway.aeo.view;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.aeo.view.AeoAnswer.Operator;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.FindingAnswer;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.Recognition;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.container.code.Direction;
import org.portolan.records.member.MspId;
import org.portolan.records.text.TimeText;
import org.springframework.stereotype.Component;

/** Answers whether this administration recognises an operator at a time. */
@Component
final class AeoValidation {
    /** So many records of one operator: it has another one only after a revocation. */
    private static final int MOST = 500;

    private final OwnedReader records;
    private final Members members;
    private final MspId administration;

    AeoValidation(OwnedReader records, Members members, GatewaySettings settings) {
        this.records = records;
        this.members = members;
        this.administration = new MspId(settings.administration());
    }

    Optional<StoredAeo> find(AeoCode code, OffsetDateTime at) {
        var held = records.list(
                AeoAuthorisation.KIND,
                new Sight.Named("code", code.code()),
                Wanted.all(),
                new PageWish<>(MOST, Optional.empty()));
        return held.entries().stream().map(StoredAeo::of).max(inForceFirst(at));
    }

    AeoAnswer validate(StoredAeo stored, OffsetDateTime at, Direction direction) {
        var authorisation = stored.authorisation();
        var arrangements = SignedArrangement.together(records.said(SignedText.KIND));
        var recognition = Recognition.of(
                authorisation, stored.details(), administration, arrangements, direction, at.toInstant());
        return new AeoAnswer(
                stored.details().code().code(),
                TimeText.write(at),
                members.writer(authorisation.administration()),
                authorisation.statusAt(at.toInstant()).map(AeoStatus::name),
                FindingAnswer.of(recognition.finding()),
                recognition.under().map(ArrangementId::id),
                recognition.benefits().stream().map(Enum::name).toList(),
                operator(stored.details()),
                TimeText.write(authorisation.effectiveFrom()),
                authorisation.validTo().map(TimeText::write),
                proof(authorisation, stored.decidingChange(at.toInstant())));
    }

    /** The transaction that made a change; each writes the record once. */
    private LedgerPlace proof(AeoAuthorisation authorisation, int change) {
        var history = records.history(
                AeoAuthorisation.KIND,
                authorisation.administration(),
                authorisation.recordId().hex());
        return history.get(change < history.size() ? change : 0).place();
    }

    /** Of several records of one code the one that is certified at the time counts, else the latest that had begun. */
    private static Comparator<StoredAeo> inForceFirst(OffsetDateTime at) {
        Comparator<StoredAeo> begun = Comparator.comparing(
                stored -> stored.authorisation().statusAt(at.toInstant()).isPresent());
        return Comparator.comparing(
                        StoredAeo::authorisation,
                        Comparator.comparing(authorisation -> authorisation
                                .statusAt(at.toInstant())
                                .filter(AeoStatus.CERTIFIED::equals)
                                .isPresent()))
                .thenComparing(begun)
                .thenComparing(stored -> stored.authorisation().effectiveFrom().toInstant())
                .thenComparing(stored -> stored.authorisation().recordId().hex());
    }

    private static Operator operator(AeoDetails details) {
        return new Operator(
                details.tin().number(),
                details.legalName(),
                details.localName(),
                details.programme(),
                details.tier().name(),
                List.copyOf(details.roles().stream().map(Enum::name).toList()));
    }
}

package org.portolan.gateway.aeo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.AeoRules;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/** Makes transactions of what AEO offices do, endorsed by exactly those who may know the operator. */
@Component
public final class AeoTransactions {
    private static final ContractName CONTRACT = ContractName.of(AeoAuthorisation.KIND);

    private final HeldAuthorisations held;
    private final Partners partners;
    private final LedgerMembers members;
    private final Clock clock;

    AeoTransactions(HeldAuthorisations held, Partners partners, LedgerMembers members, Clock clock) {
        this.held = held;
        this.partners = partners;
        this.members = members;
        this.clock = clock;
    }

    /** Certifies an operator as programs submit it. */
    public TransactionRequest grant(Caller caller, byte[] body) {
        EarlyRefusals.role(caller, AeoRules.CERTIFYING);
        return EarlyRefusals.reading("", () -> {
            AeoGrant grant = AeoGrant.read(body);
            EarlyRefusals.refuse(stillHeld(caller, grant.details().code()));
            Confidential sealed = Confidential.of(AeoDetails.SHAPE.json(grant.details()));
            AeoAuthorisation authorisation =
                    grant.authorisation(caller.organisation(), partners(caller, grant), sealed);
            return TransactionRequest.creation(
                    AeoAuthorisation.KIND, "grant", authorisation, grant.details(), sealed.fields());
        });
    }

    /** Changes the status of the operator of this code: {@code suspend}, {@code resume} or {@code revoke}. */
    public TransactionRequest change(Caller caller, String function, String code, byte[] body) {
        EarlyRefusals.role(caller, AeoRules.CERTIFYING);
        StatusChangeRequest change = EarlyRefusals.reading("", () -> StatusChangeRequest.read(body));
        AeoCode known = EarlyRefusals.reading("code", () -> new AeoCode(code));
        AeoAuthorisation authorisation = held.require(caller, known);
        Map<String, byte[]> reason = Confidential.of(change.sealedReason());
        return new TransactionRequest(
                CONTRACT,
                function,
                List.of(authorisation.recordId().hex(), change.argument()),
                reason,
                reason.isEmpty() ? List.of(caller.organisation()) : authorisation.entitled());
    }

    TransactionRequest arrange(Caller caller, byte[] body) {
        EarlyRefusals.role(caller, AeoRules.CERTIFYING);
        String text = EarlyRefusals.reading(
                "", () -> MutualRecognitionArrangement.SHAPE.text(MutualRecognitionArrangement.SHAPE.readStored(body)));
        return new TransactionRequest(
                CONTRACT, "arrange", List.of(text), Confidential.nothing(), List.of(caller.organisation()));
    }

    TransactionRequest withdraw(Caller caller, String arrangement) {
        EarlyRefusals.role(caller, AeoRules.CERTIFYING);
        ArrangementId id = EarlyRefusals.reading("arrangementId", () -> new ArrangementId(arrangement));
        return new TransactionRequest(
                CONTRACT, "withdraw", List.of(id.id()), Confidential.nothing(), List.of(caller.organisation()));
    }

    /** The ledger cannot see that two records are of one operator, so the office that knows both has to. */
    private Optional<Reason> stillHeld(Caller caller, AeoCode code) {
        return held.find(caller, code)
                .flatMap(authorisation -> authorisation.statusAt(clock.instant()))
                .filter(status -> status == AeoStatus.CERTIFIED || status == AeoStatus.SUSPENDED)
                .map(status -> Reason.at(
                        "confidential.code",
                        ReasonCode.DUPLICATE_CODE,
                        "is certified already; resume it, or revoke it first"));
    }

    private List<MspId> partners(Caller caller, AeoGrant grant) {
        return grant.sharedWith().map(names -> named(caller, names)).orElseGet(() -> partners.inForce(caller));
    }

    private List<MspId> named(Caller caller, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> EarlyRefusals.reading(
                        "sharedWith[" + index + "]", () -> members.named(Submitter.of(caller), names.get(index))))
                .toList();
    }
}

package org.portolan.gateway.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentRules;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.stereotype.Component;

/** Makes transactions of enrolments; which trader follows which container is known to those it is shared with only. */
@Component
final class EnrolmentTransactions {
    private static final ContractName CONTRACT = ContractName.of(TrackingEnrolment.KIND);
    private static final List<Role> ENROLLING = WritingRoles.callers(EnrolmentRules.ENROLLING);

    private final OwnEnrolments own;
    private final NewEnrolments names;
    private final ProofCheck proofs;
    private final LedgerMembers members;

    EnrolmentTransactions(OwnEnrolments own, NewEnrolments names, ProofCheck proofs, LedgerMembers members) {
        this.own = own;
        this.names = names;
        this.proofs = proofs;
        this.members = members;
    }

    TransactionRequest open(Caller caller, byte[] body) {
        Role role = EarlyRefusals.role(caller, ENROLLING);
        return EarlyRefusals.reading("", () -> {
            EnrolmentRequest request = EnrolmentRequest.read(body);
            TraderIdentification trader = trader(caller, role, request);
            List<MspId> others = others(caller, request.sharedWith());
            EnrolmentDetails details =
                    new EnrolmentDetails(trader, request.interest(trader), request.validity(), others);
            boolean proven = passes(caller, request, details);
            EarlyRefusals.refuse(proven || request.awaitProof() ? Optional.empty() : Optional.of(unproven()));
            EnrolmentId name = names.name(caller, details);
            Confidential sealed = Confidential.of(EnrolmentDetails.SHAPE.json(details));
            TrackingEnrolment enrolment = new TrackingEnrolment(
                    name,
                    caller.organisation(),
                    proven ? EnrolmentStatus.ACTIVE : EnrolmentStatus.REQUESTED,
                    sealed.digest());
            return TransactionRequest.creation(TrackingEnrolment.KIND, "open", enrolment, details, sealed.fields());
        });
    }

    /** One of the changes that name the enrolment only. */
    TransactionRequest change(Caller caller, String id, String function) {
        EarlyRefusals.role(caller, ENROLLING);
        EnrolmentId enrolment = EarlyRefusals.reading("id", () -> new EnrolmentId(id));
        own.require(caller, enrolment);
        return new TransactionRequest(
                CONTRACT, function, List.of(enrolment.id()), Confidential.nothing(), List.of(caller.organisation()));
    }

    /** Makes a requested enrolment active once its proof is borne out, or a paused one. */
    TransactionRequest activate(Caller caller, String id) {
        TransactionRequest activation = change(caller, id, "activate");
        EnrolmentDetails details = own.part(caller, new EnrolmentId(id)).content();
        EarlyRefusals.refuse(proofs.passes(caller, details) ? Optional.empty() : Optional.of(unproven()));
        return activation;
    }

    TransactionRequest share(Caller caller, String id, byte[] body) {
        EarlyRefusals.role(caller, ENROLLING);
        EnrolmentId enrolment = EarlyRefusals.reading("id", () -> new EnrolmentId(id));
        List<String> names = EarlyRefusals.reading("", () -> EnrolmentRequest.readSharing(body));
        own.require(caller, enrolment);
        var former = own.part(caller, enrolment);
        EnrolmentDetails shared = former.content().sharedWith(others(caller, names));
        Confidential sealed = Confidential.of(EnrolmentDetails.SHAPE.json(shared));
        Map<String, byte[]> confidential = new HashMap<>(sealed.fields());
        confidential.put("former", former.write());
        return new TransactionRequest(
                CONTRACT, "share", List.of(enrolment.id()), confidential, shared.entitled(caller.organisation()));
    }

    private static TraderIdentification trader(Caller caller, Role role, EnrolmentRequest request) {
        Optional<TraderIdentification> spokenFor = role == Role.TRADER ? caller.trader() : request.trader();
        boolean another = role == Role.TRADER
                && request.trader()
                        .filter(named -> !caller.trader().equals(Optional.of(named)))
                        .isPresent();
        if (another) {
            throw Reason.at("traderTin", ReasonCode.NOT_THE_TRADER, "must be the caller's own number, or be left out")
                    .asException();
        }
        return spokenFor.orElseThrow(
                () -> Reason.at("traderTin", ReasonCode.MISSING_FIELD, "is mandatory for an officer")
                        .asException());
    }

    private boolean passes(Caller caller, EnrolmentRequest request, EnrolmentDetails details) {
        boolean ownNumber = request.proof().type() != ProofType.PARTY_TIN
                || request.proof().value().equals(details.trader().number());
        // The check comes first, so that it is made, and takes its time, for each request.
        return proofs.passes(caller, details) && ownNumber;
    }

    /** One answer for a wrong number, an unknown container and a known one: guessing teaches nothing. */
    private static Reason unproven() {
        return Reason.at("proof.value", ReasonCode.NO_INTEREST, "does not prove an interest in this container");
    }

    private List<MspId> others(Caller caller, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(index -> EarlyRefusals.reading(
                        "sharedWith[" + index + "]", () -> members.named(Submitter.of(caller), names.get(index))))
                .filter(other -> !other.equals(caller.organisation()))
                .sorted()
                .distinct()
                .toList();
    }
}

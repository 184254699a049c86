package org.portolan.gateway.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.Lag;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentJson;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.stereotype.Component;

/** Makes transactions of enrolments; which trader follows which container is known to those it is shared with only. */
@Component
final class EnrolmentTransactions {

    private static final Duration READ_SIDE_LAG = Duration.ofSeconds(2);

    private final EnrolmentFacts facts;
    private final LedgerMembers members;

    EnrolmentTransactions(EnrolmentFacts facts, LedgerMembers members) {
        this.facts = facts;
        this.members = members;
    }

    TransactionRequest open(Caller caller, byte[] body) {
        Role role = EarlyRefusals.role(caller, Role.TRADER, Role.OFFICER);
        return EarlyRefusals.reading("", () -> {
            EnrolmentRequest request = EnrolmentRequest.read(body);
            TraderIdentification trader = trader(caller, role, request);
            EarlyRefusals.refuse(unproven(request, trader));
            List<MspId> others = others(caller, request.sharedWith());
            Confidential sealed =
                    Confidential.of(EnrolmentJson.json(new EnrolmentDetails(trader, request.interest(), others)));
            TrackingEnrolment enrolment = new TrackingEnrolment(
                    new EnrolmentId(UUID.randomUUID().toString()),
                    caller.organisation(),
                    EnrolmentStatus.ACTIVE,
                    sealed.digest());
            List<MspId> entitled = new ArrayList<>(others);
            entitled.addFirst(caller.organisation());
            String argument = new String(EnrolmentJson.write(enrolment), StandardCharsets.UTF_8);
            return new TransactionRequest(ContractName.ENROLMENT, "open", List.of(argument), sealed.fields(), entitled);
        });
    }

    TransactionRequest withdraw(Caller caller, String id) {
        Role role = EarlyRefusals.role(caller, Role.TRADER, Role.OFFICER);
        EnrolmentId enrolment = EarlyRefusals.reading("id", () -> new EnrolmentId(id));
        if (role == Role.TRADER) {
            requireOwn(caller, enrolment);
        }
        return new TransactionRequest(
                ContractName.ENROLMENT,
                "withdraw",
                List.of(enrolment.id()),
                Confidential.nothing(),
                List.of(caller.organisation()));
    }

    private static TraderIdentification trader(Caller caller, Role role, EnrolmentRequest request) {
        Optional<TraderIdentification> spokenFor = role == Role.TRADER ? caller.trader() : request.trader();
        boolean another = role == Role.TRADER
                && request.trader()
                        .filter(named -> !caller.trader().equals(Optional.of(named)))
                        .isPresent();
        if (another) {
            throw Reason.at("traderTin", "NOT_THE_TRADER", "must be the caller's own number, or be left out")
                    .asException();
        }
        return spokenFor.orElseThrow(() -> Reason.at("traderTin", "MISSING_FIELD", "is mandatory for an officer")
                .asException());
    }

    /** One answer for a wrong number, an unknown container and a known one: guessing teaches nothing. */
    private Optional<Reason> unproven(EnrolmentRequest request, TraderIdentification trader) {
        boolean ownNumber = request.proof().type() != ProofType.PARTY_TIN
                || request.proof().value().equals(trader.number());
        return ownNumber && facts.bearsOut(request.interest())
                ? Optional.empty()
                : Optional.of(Reason.at("proof.value", "NO_INTEREST", "does not prove an interest in this container"));
    }

    private void requireOwn(Caller caller, EnrolmentId enrolment) {
        boolean own = Lag.within(READ_SIDE_LAG, () -> facts.trader(caller.organisation(), enrolment))
                .filter(trader -> caller.trader().equals(Optional.of(trader)))
                .isPresent();
        if (!own) {
            throw Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                    .exception();
        }
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

package org.portolan.gateway.aeo;

import java.time.Duration;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.Evaluation;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.retry.Deadline;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.springframework.stereotype.Component;

/** The authorisations that a caller's administration holds, as the ledger has them now. */
@Component
final class HeldAuthorisations {

    private static final Duration READ_SIDE_LAG = Duration.ofSeconds(2);

    private final AeoRecordIds ids;
    private final Evaluation evaluation;

    HeldAuthorisations(AeoRecordIds ids, Evaluation evaluation) {
        this.ids = ids;
        this.evaluation = evaluation;
    }

    /** The authorisation of a code that the caller's administration gave; a code that was just given may need a moment. */
    AeoAuthorisation require(Caller caller, AeoCode code) {
        return Deadline.in(READ_SIDE_LAG)
                .find(() -> ids.recordId(caller.organisation(), code))
                .map(id -> read(caller, id))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.NOT_FOUND,
                                "The caller's administration certified no operator of this code.")
                        .at("code")
                        .exception());
    }

    Optional<AeoAuthorisation> find(Caller caller, AeoCode code) {
        return ids.recordId(caller.organisation(), code).map(id -> read(caller, id));
    }

    private AeoAuthorisation read(Caller caller, Digest id) {
        byte[] answer = evaluation.ask(
                Submitter.of(caller),
                ContractName.of(AeoAuthorisation.KIND),
                "read",
                caller.organisation().id(),
                id.hex());
        JsonValue document = StrictJson.value(answer);
        if (document instanceof JsonObject object && object.fields().get("authorisation") instanceof JsonObject part) {
            return JsonFields.read(part, AeoAuthorisation.SHAPE::taken);
        }
        return JsonFields.read(document, AeoAuthorisation.SHAPE::taken);
    }
}

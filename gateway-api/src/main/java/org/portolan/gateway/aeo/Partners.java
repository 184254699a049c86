package org.portolan.gateway.aeo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.Evaluation;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.arrangement.ArrangementState;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** The administrations with which a caller's own has an arrangement in force. */
@Component
final class Partners {

    private final Evaluation evaluation;

    Partners(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<MspId> inForce(Caller caller) {
        byte[] answer = evaluation.ask(Submitter.of(caller), ContractName.of(AeoAuthorisation.KIND), "arrangements");
        return items(StrictJson.value(answer))
                .flatMap(Partners::partiesInForce)
                .filter(parties -> parties.contains(caller.organisation()))
                .flatMap(List::stream)
                .filter(party -> !party.equals(caller.organisation()))
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<JsonValue> items(JsonValue answer) {
        return answer instanceof JsonObject object
                        && object.fields().get("arrangements") instanceof JsonArray(List<JsonValue> items)
                ? items.stream()
                : Stream.empty();
    }

    private static Stream<List<MspId>> partiesInForce(JsonValue item) {
        if (item instanceof JsonObject signed
                && signed.fields().get("state") instanceof JsonText(String state)
                && state.equals(ArrangementState.IN_FORCE.name())) {
            MutualRecognitionArrangement arrangement = JsonFields.read(
                    Objects.requireNonNull(signed.fields().get("arrangement")),
                    MutualRecognitionArrangement.SHAPE::taken);
            return Stream.of(List.copyOf(arrangement.parties()));
        }
        return Stream.empty();
    }
}

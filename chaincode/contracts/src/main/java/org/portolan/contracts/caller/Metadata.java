package org.portolan.contracts.caller;

import java.util.List;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;

/** Answers what Fabric's tools ask a chaincode about itself, in the schema of the contract API. */
final class Metadata {
    static final String FUNCTION = "org.hyperledger.fabric:GetMetadata";

    private Metadata() {}

    static ContractFunction of(String chaincode, List<Contract> contracts) {
        JsonObject.Builder described = JsonObject.builder();
        contracts.forEach(contract -> described.put(contract.name(), described(contract)));
        JsonObject answer = JsonObject.builder()
                .put("contracts", described.build())
                .put(
                        "info",
                        JsonObject.builder()
                                .put("title", chaincode)
                                .put("version", "1")
                                .build())
                .build();
        return ContractFunction.query("GetMetadata", Access.staff(), call -> answer);
    }

    private static JsonValue described(Contract contract) {
        return JsonObject.builder()
                .put("name", contract.name())
                .putItems(
                        "transactions",
                        contract.functions().stream().map(Metadata::described).toList())
                .build();
    }

    private static JsonValue described(ContractFunction function) {
        return JsonObject.builder()
                .put("name", function.name())
                .putItems(
                        "parameters",
                        function.parameters().stream().map(Metadata::parameter).toList())
                .putTexts("tag", List.of(function.submitted() ? "submit" : "evaluate"))
                .build();
    }

    private static JsonValue parameter(String name) {
        return JsonObject.builder()
                .put("name", name)
                .put("schema", JsonObject.builder().put("type", "string").build())
                .build();
    }
}

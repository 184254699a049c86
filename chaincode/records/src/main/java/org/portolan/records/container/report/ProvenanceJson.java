package org.portolan.records.container.report;

import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.text.TimeText;

/** Where an event came from as JSON, among the fields of the event. */
public final class ProvenanceJson {
    private ProvenanceJson() {}

    /** Reads what stands of it among an event's fields. */
    public static Provenance read(JsonFields fields) {
        return new Provenance(
                fields.optional("sourceMessage", Digest::new),
                fields.optionalText("originatingParty"),
                fields.optionalText("originatorEventId"),
                fields.optional("updatedTime", TimeText::read),
                new Routing(
                        fields.optionalText("originatingPartyFunction"),
                        fields.objects(
                                "forwardingParties",
                                Routing.MOST,
                                party -> new RoutedParty(party.text("party"), party.optionalText("function")))));
    }

    /** Puts its fields among those of an event. */
    public static void put(JsonObject.Builder json, Provenance provenance) {
        json.put("sourceMessage", provenance.sourceMessage())
                .put("originatingParty", provenance.originatingParty())
                .put("originatorEventId", provenance.originatorEventId())
                .put("updatedTime", provenance.updatedTime().map(TimeText::write))
                .put("originatingPartyFunction", provenance.routing().function())
                .putItems(
                        "forwardingParties",
                        provenance.routing().forwarding().stream()
                                .map(party -> JsonObject.builder()
                                        .put("party", party.party())
                                        .put("function", party.function())
                                        .build())
                                .toList());
    }
}

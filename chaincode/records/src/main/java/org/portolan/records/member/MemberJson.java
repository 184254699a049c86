package org.portolan.records.member;

import java.util.TreeSet;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Capacity.CustomsAdministration;
import org.portolan.records.member.Capacity.IssuingBody;
import org.portolan.records.member.Capacity.PortOperator;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.CodeList;

/**
 * Members as JSON: {@code {"capacities":[{"kind":"PORT_OPERATOR","places":["CNTXG"]}],"mspId":"CNTXGPortMSP","name":"..."}};
 * the other kinds have a {@code country} in place of {@code places}.
 */
public final class MemberJson {
    private MemberJson() {}

    /** Reads a member as an administration proposes it. */
    public static Member readProposed(byte[] utf8) {
        return StrictJson.read(utf8, MemberJson::member);
    }

    /** Reads one member as it was stored without a count of decisions. */
    public static Member read(byte[] utf8) {
        return StrictJson.readStored(utf8, MemberJson::member);
    }

    /** Reads one member as it lies on the ledger, where its record may count the decisions on it. */
    public static Member readRecorded(byte[] utf8) {
        return StrictJson.readStored(utf8, fields -> {
            fields.integer("decisions");
            return member(fields);
        });
    }

    /** Writes the canonical form. */
    public static byte[] write(Member member) {
        return CanonicalJson.write(json(member));
    }

    /** Reads a member inside another document. */
    public static Member member(JsonFields fields) {
        return new Member(
                fields.required("mspId", MspId::new),
                fields.text("name"),
                fields.objects("capacities", 3, MemberJson::capacity));
    }

    /** The member as part of another document. */
    public static JsonObject json(Member member) {
        return JsonObject.builder()
                .put("mspId", member.mspId())
                .put("name", member.name())
                .putItems(
                        "capacities",
                        member.capacities().stream().map(MemberJson::json).toList())
                .build();
    }

    private static Capacity capacity(JsonFields fields) {
        return switch (fields.required("kind", CodeList.of(Capacity.Kind.class))) {
            case CUSTOMS_ADMINISTRATION -> new CustomsAdministration(fields.required("country", CountryCode::new));
            case ISSUING_BODY -> new IssuingBody(fields.required("country", CountryCode::new));
            case PORT_OPERATOR -> new PortOperator(new TreeSet<>(fields.texts("places", 200, UnLocode::new)));
        };
    }

    private static JsonObject json(Capacity capacity) {
        JsonObject.Builder json = JsonObject.builder().put("kind", capacity.kind());
        return switch (capacity) {
            case CustomsAdministration(var country) ->
                json.put("country", country).build();
            case IssuingBody(var country) -> json.put("country", country).build();
            case PortOperator(var places) -> json.putTexts("places", places).build();
        };
    }
}

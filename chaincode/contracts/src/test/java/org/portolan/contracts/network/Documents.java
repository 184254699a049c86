package org.portolan.contracts.network;

import java.util.List;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;

/** Arguments as clients write them. */
public final class Documents {
    private Documents() {}

    public static byte[] bytes(JsonValue value) {
        return CanonicalJson.write(value);
    }

    public static byte[] members(List<Member> members) {
        return bytes(
                new JsonArray(members.stream().<JsonValue>map(MemberJson::json).toList()));
    }

    /** Events as a member reports them: without their writer. */
    public static byte[] events(List<ContainerMovement> events) {
        return bytes(new JsonArray(
                events.stream().<JsonValue>map(Documents::reported).toList()));
    }

    public static byte[] event(ContainerMovement event) {
        return events(List.of(event));
    }

    public static JsonObject reported(ContainerMovement event) {
        JsonObject.Builder reported = JsonObject.builder();
        ContainerMovementJson.json(event).fields().forEach((name, value) -> {
            if (!name.equals("writer")) {
                reported.put(name, value);
            }
        });
        return reported.build();
    }

    /** The text in a field of an answer. */
    public static String text(JsonValue object, String field) {
        return ((JsonText) ((JsonObject) object).fields().get(field)).text();
    }

    /** The items of a list in an answer. */
    public static List<JsonValue> items(JsonValue object, String field) {
        return ((JsonArray) ((JsonObject) object).fields().get(field)).items();
    }
}

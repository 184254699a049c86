package org.portolan.contracts.aeo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.member.Entitlement;
import org.portolan.contracts.state.PrivateParts;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;

/** Reads an authorisation: the public part for members, the confidential one at a peer of those entitled. */
final class AuthorisationQuery {
    private AuthorisationQuery() {}

    static JsonValue read(Call call) {
        AeoAuthorisation authorisation = named(call);
        return JsonObject.builder()
                .put("authorisation", AeoAuthorisation.SHAPE.json(authorisation))
                .put("status", authorisation.statusAt(call.time()).map(Object::toString))
                .build();
    }

    static JsonValue confidential(Call call) {
        AeoAuthorisation authorisation = named(call);
        MspId reader = Entitlement.ofCaller(call, authorisation.administration(), authorisation.sharedWith());
        return PrivateParts.read(call.state(), reader, Authorisations.key(authorisation))
                .putItems("reasons", reasons(call, authorisation, reader))
                .build();
    }

    private static List<JsonValue> reasons(Call call, AeoAuthorisation authorisation, MspId reader) {
        List<JsonValue> reasons = new ArrayList<>();
        for (int position = 0; position < authorisation.changes().size(); position++) {
            Optional<Digest> hash = authorisation.changes().get(position).reasonHash();
            if (hash.isPresent()) {
                reasons.add(PrivateParts.read(call.state(), reader, Authorisations.reasonKey(authorisation, position))
                        .put("change", new JsonInteger(position))
                        .build());
            }
        }
        return reasons;
    }

    private static AeoAuthorisation named(Call call) {
        return Authorisations.require(call.state(), new MspId(call.text(0)), new Digest(call.text(1)));
    }
}

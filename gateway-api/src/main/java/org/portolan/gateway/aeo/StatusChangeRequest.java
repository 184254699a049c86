package org.portolan.gateway.aeo;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.gateway.request.Confidential;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.text.TimeText;

/** A change of status as an AEO office submits it: {@code {"effectiveFrom","confidential"?:{"reason":"..."}}}. */
record StatusChangeRequest(OffsetDateTime effectiveFrom, Optional<String> reason) {

    static StatusChangeRequest read(byte[] body) {
        return StrictJson.read(
                body,
                fields -> new StatusChangeRequest(
                        fields.required("effectiveFrom", TimeText::read),
                        fields.optionalObject("confidential", AeoChange.REASON::taken)));
    }

    String argument() {
        return CanonicalJson.text(JsonObject.builder()
                .put("effectiveFrom", TimeText.write(effectiveFrom))
                .build());
    }

    Optional<Confidential> sealedReason() {
        return reason.map(AeoChange.REASON::json).map(Confidential::of);
    }

    /** Does not tell the reason. */
    @Override
    public String toString() {
        return "change from " + effectiveFrom;
    }
}

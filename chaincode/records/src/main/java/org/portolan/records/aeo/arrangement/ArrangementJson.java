package org.portolan.records.aeo.arrangement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.Benefit;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** Arrangements as JSON: their components by name; a covered tier has {@code administration} and {@code tier}. */
public final class ArrangementJson {
    private static final String WITHDRAWN = "\"WITHDRAWN\"";

    private ArrangementJson() {}

    /** Reads an arrangement. */
    public static MutualRecognitionArrangement read(byte[] utf8) {
        return StrictJson.readStored(utf8, ArrangementJson::arrangement);
    }

    /** What lies in place of a text that was withdrawn; the key stays, so that its owner alone may change it. */
    public static byte[] withdrawn() {
        return WITHDRAWN.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what a party's key holds: the text that it signed, or nothing once that is withdrawn. */
    public static Optional<MutualRecognitionArrangement> readSigned(byte[] utf8) {
        return Arrays.equals(utf8, withdrawn()) ? Optional.empty() : Optional.of(read(utf8));
    }

    /** Writes the canonical form. */
    public static byte[] write(MutualRecognitionArrangement arrangement) {
        return CanonicalJson.write(json(arrangement));
    }

    /** Reads an arrangement inside another document. */
    public static MutualRecognitionArrangement arrangement(JsonFields fields) {
        return new MutualRecognitionArrangement(
                fields.required("arrangementId", ArrangementId::new),
                fields.texts("parties", MutualRecognitionArrangement.MOST_PARTIES, MspId::new),
                fields.required("inForceFrom", TimeText::read),
                fields.optional("inForceUntil", TimeText::read),
                fields.objects(
                        "coveredTiers",
                        MutualRecognitionArrangement.MOST_TIERS,
                        covered -> new CoveredTier(
                                covered.required("administration", MspId::new), covered.required("tier", Tier::new))),
                fields.texts("coveredRoles", AeoRole.values().length, CodeList.of(AeoRole.class)),
                fields.texts("directions", Direction.values().length, CodeList.of(Direction.class)),
                fields.texts("benefits", Benefit.values().length, CodeList.of(Benefit.class)));
    }

    /** The arrangement as part of another document. */
    public static JsonObject json(MutualRecognitionArrangement arrangement) {
        return JsonObject.builder()
                .put("arrangementId", arrangement.arrangementId())
                .putTexts("parties", arrangement.parties())
                .put("inForceFrom", TimeText.write(arrangement.inForceFrom()))
                .put("inForceUntil", arrangement.inForceUntil().map(TimeText::write))
                .putItems(
                        "coveredTiers",
                        arrangement.coveredTiers().stream()
                                .map(covered -> JsonObject.builder()
                                        .put("administration", covered.administration())
                                        .put("tier", covered.tier())
                                        .build())
                                .toList())
                .putTexts("coveredRoles", arrangement.coveredRoles())
                .putTexts("directions", arrangement.directions())
                .putTexts("benefits", arrangement.benefits())
                .build();
    }
}

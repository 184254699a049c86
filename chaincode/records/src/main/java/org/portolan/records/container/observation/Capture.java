package org.portolan.records.container.observation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/**
 * What cameras and the weighbridge of a gate saw, beside the number that the operator stands by: the raw read stays as it
 * was read, images stay off the ledger and only their SHA-256 is here.
 *
 * @param readConfidence per cent
 */
public record Capture(
        Optional<String> rawRead,
        Optional<Long> readConfidence,
        MarkedNumber marked,
        Optional<String> ownerCity,
        Optional<String> ownerCountry,
        Optional<Long> heightMillimetres,
        Optional<Long> grossWeightKg,
        List<Plate> plates,
        Optional<String> trailerNumber,
        List<Digest> imageHashes,
        Optional<OffsetDateTime> captureTime) {
    static final int MOST_PLATES = 4;
    static final int MOST_IMAGES = 20;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Capture {
        plates = List.copyOf(plates);
        imageHashes = List.copyOf(imageHashes);
        PlainText.check("rawRead", rawRead, 40);
        PlainText.check("ownerCity", ownerCity, 60);
        PlainText.check("trailerNumber", trailerNumber, 20);
        Identifier.check("ownerCountry", ownerCountry, COUNTRY, "must be an ISO 3166-1 alpha-2 code");
        range("readConfidence", readConfidence, 0, 100);
        range("heightMillimetres", heightMillimetres, 1, 10_000);
        range("grossWeightKg", grossWeightKg, 1, 200_000);
        size("plates", plates, MOST_PLATES);
        size("imageHashes", imageHashes, MOST_IMAGES);
        captureTime.ifPresent(time -> TimeText.require("captureTime", time));
    }

    private static void range(String field, Optional<Long> value, long least, long most) {
        if (value.filter(number -> number < least || number > most).isPresent()) {
            throw new InvalidValue(Reason.at(field, ReasonCode.RANGE, "must be " + least + " to " + most));
        }
    }

    private static void size(String field, List<?> list, int most) {
        if (list.size() > most || list.stream().distinct().count() < list.size()) {
            throw new InvalidValue(
                    Reason.at(field, ReasonCode.LIST_SIZE, "must be at most " + most + ", none of them twice"));
        }
    }
}

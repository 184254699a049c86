package org.portolan.records.container;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.transport.TransportCall;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/** Which way the goods go and what carries them. */
public record Carriage(
        Direction direction,
        Optional<Boolean> isTransshipment,
        Optional<TransportMode> transportMode,
        Optional<String> vesselImo,
        Optional<String> voyage,
        Optional<String> carrierCode,
        TransportCall call) {
    private static final Pattern IMO = Pattern.compile("\\d{7}");
    private static final Pattern CARRIER = Pattern.compile("[A-Z0-9]{2,4}");

    public Carriage {
        Identifier.check("vesselImo", vesselImo, IMO, "must be an IMO number of seven digits");
        vesselImo.ifPresent(Carriage::checkImoDigit);
        Identifier.check("voyage", voyage, 50);
        Identifier.check("carrierCode", carrierCode, CARRIER, "must be an SMDG or SCAC code");
        if (direction == Direction.TRANSSHIPMENT && isTransshipment.equals(Optional.of(false))) {
            throw new InvalidValue(Reason.at("isTransshipment", ReasonCode.CONTRADICTION, "contradicts the direction"));
        }
        if (carrierCode.isEmpty() && call.carrierCodeList().isPresent()) {
            throw new InvalidValue(Reason.at("carrierCodeList", ReasonCode.CONTRADICTION, "needs a carrierCode"));
        }
    }

    /** A carriage of whose transport call nothing more is known. */
    public Carriage(
            Direction direction,
            Optional<Boolean> isTransshipment,
            Optional<TransportMode> transportMode,
            Optional<String> vesselImo,
            Optional<String> voyage,
            Optional<String> carrierCode) {
        this(direction, isTransshipment, transportMode, vesselImo, voyage, carrierCode, TransportCall.NONE);
    }

    /** A direction of which nothing more is known. */
    public static Carriage of(Direction direction) {
        return new Carriage(
                direction, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void checkImoDigit(String imo) {
        int sum = 0;
        for (int position = 0; position < 6; position++) {
            sum += (imo.charAt(position) - '0') * (7 - position);
        }
        if (sum % 10 != imo.charAt(6) - '0') {
            throw new InvalidValue(Reason.at("vesselImo", ReasonCode.CHECK_DIGIT, "has a wrong check digit"));
        }
    }
}

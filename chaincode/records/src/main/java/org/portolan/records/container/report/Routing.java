package org.portolan.records.container.report;

import java.util.List;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/**
 * The way that an event took before its writer had it.
 *
 * @param function what the originating party is to the shipment, by UN/EDIFACT 3035
 * @param forwarding who passed it on, in their order
 */
public record Routing(Optional<String> function, List<RoutedParty> forwarding) {
    /** As many parties pass an event on at most. */
    public static final int MOST = 10;

    /** The event came from its originating party directly. */
    public static final Routing NONE = new Routing(Optional.empty(), List.of());

    public Routing {
        forwarding = List.copyOf(forwarding);
        Identifier.check("originatingPartyFunction", function, RoutedParty.LONGEST_FUNCTION);
        if (forwarding.size() > MOST) {
            throw new InvalidValue(Reason.at(
                    "forwardingParties", ReasonCode.TOO_MANY, "has more than the " + MOST + " parties allowed"));
        }
    }
}

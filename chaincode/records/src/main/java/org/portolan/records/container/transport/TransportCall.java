package org.portolan.records.container.transport;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;

/**
 * What is known of a transport call beyond ship and voyage.
 *
 * @param otherVoyage the voyage of the other way: the one that leaves, of an event by which the container comes in
 * @param carrierCodeList who gave out the carrier's code: {@code SMDG} or {@code NMFTA}
 */
public record TransportCall(
        Optional<String> otherVoyage,
        Optional<String> carrierServiceCode,
        Optional<String> vesselName,
        Optional<String> carrierCodeList,
        Optional<Rail> rail,
        Optional<Truck> truck) {
    /** A call of which nothing more is known. */
    public static final TransportCall NONE = new TransportCall(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern LIST = Pattern.compile("SMDG|NMFTA");

    public TransportCall {
        Identifier.check("otherVoyage", otherVoyage, 50);
        Identifier.check("carrierServiceCode", carrierServiceCode, 50);
        PlainText.check("vesselName", vesselName, 50);
        Identifier.check("carrierCodeList", carrierCodeList, LIST, "must be SMDG or NMFTA");
    }
}

package org.portolan.gateway.dcsa.epcis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.place.UnLocode;

/** Names and words of EPCIS for ours: GS1's Core Business Vocabulary where it has one, a URI of our own else. */
final class EpcisWords {
    static final String VOCABULARY = "urn:portolan:vocabulary:";

    private static final Map<EventCode, String> STEPS = Map.ofEntries(
            Map.entry(EventCode.LOAD, "loading"),
            Map.entry(EventCode.DISC, "unloading"),
            Map.entry(EventCode.GTIN, "arriving"),
            Map.entry(EventCode.GTOT, "departing"),
            Map.entry(EventCode.ARRI, "arriving"),
            Map.entry(EventCode.DEPA, "departing"),
            Map.entry(EventCode.STUF, "packing"),
            Map.entry(EventCode.STRP, "unpacking"),
            Map.entry(EventCode.PICK, "collecting"),
            Map.entry(EventCode.INSP, "inspecting"),
            Map.entry(EventCode.CUSS, "holding"),
            Map.entry(EventCode.CUSI, "holding"),
            Map.entry(EventCode.CROS, "entering_exiting"),
            Map.entry(EventCode.XSTK, "storing"),
            Map.entry(EventCode.XAGV, "transporting"),
            Map.entry(EventCode.XWHR, "receiving"));

    private EpcisWords() {}

    /** The container by the EPC scheme for BIC codes. */
    static String epc(ContainerNumber container) {
        return "urn:epc:id:bic:" + container;
    }

    /** The event by the digest of its content, RFC 6920. */
    static String name(EventId event) {
        return "ni:///sha-256;"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(HexFormat.of().parseHex(event.hex()));
    }

    /** The place in the vocabulary of UN/CEFACT. */
    static String place(UnLocode place) {
        return "https://vocabulary.uncefact.org/unlocode#" + place;
    }

    /** A document by its type and number. */
    static String document(String type, String number) {
        return "urn:portolan:document:" + type + ":"
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String step(EventCode code) {
        if (code.type() == EventType.IOT || code.type() == EventType.REEFER) {
            return "sensor_reporting";
        }
        return STEPS.getOrDefault(code, VOCABULARY + code);
    }

    static Optional<String> disposition(EventCode code) {
        return switch (code) {
            case LOAD, DEPA, GTOT -> Optional.of("in_transit");
            case AVPU, CUSR -> Optional.of("available");
            case CUSS, CUSI -> Optional.of("unavailable");
            case STUF, RSEA -> Optional.of("container_closed");
            case STRP, RMVD -> Optional.of("container_open");
            default -> Optional.empty();
        };
    }
}

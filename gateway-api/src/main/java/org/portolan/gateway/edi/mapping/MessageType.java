package org.portolan.gateway.edi.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;

/** The messages that are understood, and the codes by which they say what happened, where and when. */
public enum MessageType {
    /** Gate-in and gate-out report. */
    CODECO(
            Map.of("34", EventCode.GTIN, "36", EventCode.GTOT),
            Map.of(EventCode.GTIN, List.of("165"), EventCode.GTOT, List.of("165")),
            List.of("7", "203", "181")),
    /** Discharge and loading report. */
    COARRI(
            Map.of("44", EventCode.DISC, "98", EventCode.DISC, "46", EventCode.LOAD, "270", EventCode.LOAD),
            Map.of(EventCode.DISC, List.of("165", "11"), EventCode.LOAD, List.of("165", "9")),
            List.of("203", "7")),
    /** Customs response; what it says stands in GIS or GEI, in the administration's own codes. */
    CUSRES(
            Map.of(),
            Map.of(
                    EventCode.CUSS, List.of("43", "14", "22", "41"),
                    EventCode.CUSI, List.of("43", "14", "22", "41"),
                    EventCode.CUSR, List.of("14", "22", "41")),
            List.of("58", "9", "7", "137"));

    private final Map<String, EventCode> documents;
    private final Map<EventCode, List<String>> places;
    private final List<String> times;

    MessageType(Map<String, EventCode> documents, Map<EventCode, List<String>> places, List<String> times) {
        this.documents = documents;
        this.places = places;
        this.times = times;
    }

    static Optional<MessageType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** What a document name of BGM reports. */
    Optional<EventCode> reportedBy(String documentName) {
        return Optional.ofNullable(documents.get(documentName));
    }

    String documentNames() {
        return String.join(", ", documents.keySet().stream().sorted().toList());
    }

    /** The qualifiers of LOC that say where it happened, the best first. */
    String[] places(EventCode code) {
        return places.getOrDefault(code, List.of()).toArray(String[]::new);
    }

    /** The qualifiers of DTM that say when it happened, the best first. */
    String[] times() {
        return times.toArray(String[]::new);
    }

    /** Whether segments after an EQD belong to that container alone. */
    boolean isGrouped() {
        return this != CUSRES;
    }

    boolean isBySea() {
        return this == COARRI;
    }

    /** The way that most containers go which move like that. */
    static Direction usualDirection(EventCode code, EmptyIndicator emptiness) {
        boolean outward = code == EventCode.GTIN || code == EventCode.LOAD;
        boolean turned = emptiness == EmptyIndicator.EMPTY && (code == EventCode.GTIN || code == EventCode.GTOT);
        return outward == turned ? Direction.IMPORT : Direction.EXPORT;
    }
}

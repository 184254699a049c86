package org.portolan.gateway.dcsa.v3;

import java.util.Locale;
import java.util.Set;
import org.portolan.records.container.code.EventType;

/** Words of DCSA 3.0.0 that both sides of a translation need. */
public final class EventWords {
    /** The types of documents that an event can refer to. */
    public static final Set<String> DOCUMENT_TYPES = Set.of(
            "AMF", "ARN", "BKG", "CAS", "CBR", "CEA", "CEO", "CQU", "CRO", "CUC", "DEI", "DEO", "DGD", "FCE", "HCE",
            "ICE", "INV", "OOG", "PCE", "PFD", "SHI", "TRD", "TRO", "VCE", "VGM");

    private EventWords() {}

    /** The member of an event's classification that holds the code of this type. */
    public static String codeField(EventType type) {
        return type.name().toLowerCase(Locale.ROOT) + "EventTypeCode";
    }
}

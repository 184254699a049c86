package org.portolan.gateway.container.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.query.NearestName;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The columns of a table of events: the flat fields of an event, by their names, in any order. */
public final class CsvColumns {

    /** Columns without which no row can be an event. */
    static final List<String> DUE =
            List.of("containerNumber", "eventCode", "eventTime", "location", "direction", "emptyIndicator");

    private static final List<String> OTHERS = List.of(
            "classifier",
            "reportedTime",
            "facilityCode",
            "facilityType",
            "yardSlot",
            "isoSizeType",
            "sealNumbers",
            "isTransshipment",
            "transportMode",
            "vesselImo",
            "voyage",
            "carrierCode",
            "dangerousFlag",
            "unNumber",
            "imdgClass",
            "reeferFlag",
            "billOfLading",
            "bookingReference",
            "declarationReference",
            "ucr",
            "originatingParty",
            "originatorEventId",
            "updatedTime",
            "description",
            "sourceSystem",
            "retractedEventId",
            "facilityCodeList",
            "carrierCodeList",
            "carrierServiceCode",
            "otherVoyage",
            "vesselName",
            "originatingPartyFunction");

    static final Set<String> TRUTHS = Set.of("isTransshipment", "dangerousFlag", "reeferFlag");
    static final String SEALS = "sealNumbers";
    static final String CONTAINER = "containerNumber";

    private CsvColumns() {}

    /** A header with all columns, and a row that shows their form. */
    public static String template() {
        return String.join(",", DUE) + "," + String.join(",", OTHERS) + "\r\n"
                + "CSQU3054383,GTIN,2026-11-20T08:15:00+08:00,CNTXG,EXPORT,LADEN,ACT,2026-11-20T08:15:10+08:00,TCT01,POTE,,"
                + "22G1,CN1234567 CN1234568,,TRUCK,9321483,024E,COSU,,,,,BL0001,,,,,,,,,,,,,,,\r\n";
    }

    /** Refuses a header that lacks a column, has one twice, or one that no event has, and tells all such faults. */
    static void check(List<String> header) {
        List<Reason> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < header.size(); index++) {
            String column = header.get(index);
            if (column.isEmpty()) {
                faults.add(fault(ReasonCode.UNKNOWN_COLUMN, "Column " + (index + 1) + " has no name in the header."));
            } else if (!DUE.contains(column) && !OTHERS.contains(column)) {
                faults.add(fault(ReasonCode.UNKNOWN_COLUMN, unknown(column)));
            } else if (!seen.add(column)) {
                faults.add(fault(ReasonCode.DUPLICATE_COLUMN, "The column " + column + " stands twice in the header."));
            }
        }
        DUE.stream()
                .filter(column -> !seen.contains(column))
                .map(column -> fault(ReasonCode.MISSING_COLUMN, "The column " + column + " is missing in the header."))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Reasons.problem(new InvalidValue(faults)).exception();
        }
    }

    private static String unknown(String column) {
        List<String> known = Stream.concat(DUE.stream(), OTHERS.stream()).toList();
        return "No field of an event is called \"" + shown(column) + "\"."
                + NearestName.to(column, known)
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse("");
    }

    private static Reason fault(ReasonCode code, String sentence) {
        return Reason.at("body", code, sentence);
    }

    private static String shown(String column) {
        String printable = column.replaceAll("[^ -~]", "?");
        return printable.length() > 40 ? printable.substring(0, 40) : printable;
    }
}

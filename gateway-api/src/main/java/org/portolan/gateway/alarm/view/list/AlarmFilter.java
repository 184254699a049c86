package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.alarm.view.AlarmQuestion;
import org.portolan.gateway.query.PageCursor;
import org.portolan.records.alarm.condition.AlarmType;

/** Which alarms a caller asks for, and in which order. */
record AlarmFilter(
        @Parameter(description = "UN/LOCODE of the place", example = "CNTXG") @Nullable String location,

        @Parameter(description = "Code of the terminal at the place") @Nullable String facility,

        @Parameter(description = "A container number; a trader names its own", example = "CSQU3054383") @Nullable String container,

        @Parameter(
                description = "A state of alarms, OPEN for all that are not ended, or ENDED",
                example = "OPEN",
                schema =
                        @Schema(
                                allowableValues = {
                                    "OPEN",
                                    "ENDED",
                                    "RAISED",
                                    "EXPLAINED",
                                    "ACCEPTED",
                                    "REFUSED",
                                    "ACTIONED",
                                    "CLOSED",
                                    "FALSE_POSITIVE",
                                    "ESCALATED"
                                }))
        @Nullable String state,

        @Parameter(
                description = "Which way the box goes",
                schema = @Schema(allowableValues = {"EXPORT", "IMPORT", "TRANSIT", "TRANSSHIPMENT"}))
        @Nullable String direction,

        @Parameter(
                description = "Raised at this time or later",
                schema = @Schema(type = "string", format = "date-time"))
        @Nullable String raisedFrom,

        @Parameter(description = "Raised before this time", schema = @Schema(type = "string", format = "date-time"))
        @Nullable String raisedTo,

        @Parameter(description = "A column, with - before it for the reverse order", example = "-raisedAt") @Nullable String sort,

        @Parameter(
                description = "Language of the words in the answer, before what Accept-Language asks for",
                schema = @Schema(allowableValues = {"en", "zh", "fr", "es", "ru", "ar"}))
        @Nullable String lang) {

    AlarmQuestion question(AlarmType type, PageCursor page) {
        Map<String, String> asked = new TreeMap<>();
        put(asked, "location", location);
        put(asked, "facility", facility);
        put(asked, "container", container);
        put(asked, "state", state);
        put(asked, "direction", direction);
        put(asked, "raisedFrom", raisedFrom);
        put(asked, "raisedTo", raisedTo);
        put(asked, "sort", sort);
        put(asked, "lang", lang);
        return AlarmQuestion.of(type, asked).page(page.page(), page.size());
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}

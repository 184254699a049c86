package org.portolan.gateway.command.send;

import tools.jackson.databind.JsonNode;

/** The exit codes of commands that send. */
final class SendEnd {

    static final int ALL_RECORDED = 0;
    static final int NOTHING_RECORDED = 1;
    static final int SOME_REFUSED = 3;
    static final int NOT_KNOWN_YET = 4;

    /** For the help of a command. */
    static final String MEANING =
            "Exit codes: 0 all recorded, or all well in a preview; 1 nothing recorded; 2 wrong usage;"
                    + " 3 some refused; 4 the outcome of some is not known yet.";

    private SendEnd() {}

    /** The exit code of a report with these counts. */
    static int of(JsonNode counts) {
        int refused = counts.path("refused").asInt(0)
                + counts.path("failed").asInt(0)
                + counts.path("messagesRefused").asInt(0);
        if (counts.path("pending").asInt(0) > 0) {
            return NOT_KNOWN_YET;
        }
        if (counts.path("accepted").asInt(0) + counts.path("checked").asInt(0) == 0) {
            return NOTHING_RECORDED;
        }
        return refused > 0 ? SOME_REFUSED : ALL_RECORDED;
    }
}

package org.portolan.gateway.dcsa.v3.posting;

import org.portolan.gateway.dcsa.v3.Party;

/** Whose event it is and how that party calls it: together one event, however often it is updated. */
record PostedName(String party, String event) {
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_CODE = 150;
    private static final int LONGEST_LIST = 100;
    private static final int LONGEST_PARTY = 150;

    /** Reads the name; an event without an originating party is the writer's own. */
    static PostedName read(PostedNode event, Party writer) {
        String id = event.required("eventID", LONGEST_ID, text -> text);
        var routing = event.object("eventRouting");
        var origin = routing.object("originatingParty");
        routing.objects("forwardingParties").forEach(PostedName::party);
        party(routing.object("destinationParty"));
        String party = origin.text("partyCode", LONGEST_CODE)
                .map(code -> new Party(
                        code, origin.text("codeListProvider", LONGEST_LIST), origin.text("codeListName", LONGEST_LIST)))
                .orElse(writer)
                .toString();
        origin.text("partyFunction", 3);
        if (party.length() > LONGEST_PARTY) {
            throw routing.fault(
                    "originatingParty", "is longer than the ledger keeps, " + LONGEST_PARTY + " characters");
        }
        return new PostedName(party, id);
    }

    private static void party(PostedNode party) {
        party.text("partyCode", LONGEST_CODE);
        party.text("codeListProvider", LONGEST_LIST);
        party.text("codeListName", LONGEST_LIST);
        party.text("partyFunction", 3);
    }
}

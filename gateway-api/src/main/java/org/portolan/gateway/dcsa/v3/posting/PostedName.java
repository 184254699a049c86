package org.portolan.gateway.dcsa.v3.posting;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.dcsa.v3.Party;
import org.portolan.records.container.report.RoutedParty;
import org.portolan.records.container.report.Routing;

/** Whose event it is and how that party calls it: together one event, however often it is updated. */
record PostedName(String party, String event) {
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_CODE = 150;
    private static final int LONGEST_LIST = 100;
    private static final int LONGEST_PARTY = 150;
    private static final int LONGEST_FUNCTION = 3;

    /** Reads the name; an event without an originating party is the writer's own. */
    static PostedName read(PostedNode event, Party writer) {
        String id = event.required("eventID", LONGEST_ID, text -> text);
        var routing = event.object("eventRouting");
        var destination = routing.object("destinationParty");
        party(destination);
        function(destination);
        String party = party(routing.object("originatingParty")).orElse(writer).toString();
        if (party.length() > LONGEST_PARTY) {
            throw routing.fault(
                    "originatingParty", "is longer than the ledger keeps, " + LONGEST_PARTY + " characters");
        }
        return new PostedName(party, id);
    }

    /** What the originating party is, and who passed the event on, as far as there is room for them. */
    static Routing routing(PostedNode event) {
        var routing = event.object("eventRouting");
        List<RoutedParty> forwarding = routing.objects("forwardingParties").stream()
                .flatMap(party -> routed(party).stream())
                .limit(Routing.MOST)
                .toList();
        var origin = routing.object("originatingParty");
        return new Routing(function(origin), forwarding);
    }

    private static Optional<RoutedParty> routed(PostedNode party) {
        var function = function(party);
        return party(party)
                .filter(told -> !told.code().isEmpty())
                .map(Party::toString)
                .filter(text -> text.length() <= LONGEST_PARTY)
                .flatMap(text -> party.value("partyCode", LONGEST_CODE, code -> new RoutedParty(text, function)));
    }

    private static Optional<Party> party(PostedNode party) {
        var provider = party.text("codeListProvider", LONGEST_LIST);
        var list = party.text("codeListName", LONGEST_LIST);
        return party.text("partyCode", LONGEST_CODE).map(code -> new Party(code, provider, list));
    }

    private static Optional<String> function(PostedNode party) {
        return party.text("partyFunction", LONGEST_FUNCTION).filter(told -> !told.isEmpty());
    }
}

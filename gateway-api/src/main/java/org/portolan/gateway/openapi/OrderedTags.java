package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** The parts of the interface in the order in which a newcomer needs them. */
final class OrderedTags implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description.setTags(List.of(
                tag("Containers", "Where a container is, what keeps it, and who reported what."),
                tag("Enrolments", "Which containers a trader follows, and who looked at them."),
                tag("Movements", "What customs and ports report of containers."),
                tag("EDI", "The same as UN/EDIFACT interchanges."),
                tag("Alarms", "What takes too long, stands wrong or leaves without release."),
                tag("Certificates of origin", "Certificates from their issue to what was said about them."),
                tag("Authorised economic operators", "Authorisations, and the arrangements that recognise them."),
                tag("Notices", "What members tell each other for a time, and who has read it."),
                tag("Subscriptions", "Events as they are recorded, sent or read as a stream."),
                tag("Operations", "What became of a request whose outcome was not known at once."),
                tag("Network", "The members of the network and the gateway's own state."),
                tag("DCSA Track and Trace", "The interfaces of DCSA's standard, with its own paging and errors.")));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}

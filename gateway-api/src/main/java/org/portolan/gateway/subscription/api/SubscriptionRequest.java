package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.ToldTypes;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.StrictJson;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;

/** A subscription as its owner asks for it. */
record SubscriptionRequest(
        Destination destination, EventFilter filter, Optional<String> from, Optional<Authentication> authentication) {
    private static final int MOST = 100;
    private static final Function<String, SubscriptionKind> KIND =
            CodeList.of(List.of(SubscriptionKind.WEBHOOK, SubscriptionKind.DCSA_3), Enum::name);
    private static final Function<String, EventType> EVENT_TYPE = CodeList.of(EventType.class);
    private static final Function<String, EventCode> EVENT_CODE = CodeList.of(EventCode.class);

    static SubscriptionRequest read(byte[] body) {
        var request = StrictJson.read(
                body,
                fields -> new SubscriptionRequest(
                        new Destination(
                                fields.required("kind", SubscriptionRequest::kind),
                                fields.required("url", SubscriptionRequest::address)),
                        filter(fields),
                        fields.optional("from", StartingPoint::checked),
                        fields.optionalObject("authentication", Authentication::read)));
        if (request.filter().types().records() && request.destination().kind() != SubscriptionKind.WEBHOOK) {
            throw new InvalidValue(Reason.at(
                    "types", ReasonCode.CONTRADICTION, "must name movements alone: DCSA has words for nothing else"));
        }
        return request;
    }

    private static EventFilter filter(JsonFields fields) {
        Map<Criterion, Set<String>> wanted = new EnumMap<>(Criterion.class);
        wanted.put(Criterion.CONTAINER, texts(fields.texts("containers", EventFilter.MOST, ContainerNumber::typed)));
        wanted.put(Criterion.EVENT_TYPE, texts(fields.texts("eventTypes", MOST, EVENT_TYPE)));
        wanted.put(Criterion.EVENT_CODE, texts(fields.texts("eventCodes", MOST, EVENT_CODE)));
        wanted.put(Criterion.LOCATION, texts(fields.texts("locations", MOST, UnLocode::new)));
        return new EventFilter(wanted, new ToldTypes(texts(fields.texts("types", MOST, ToldTypes::checked))));
    }

    private static Set<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    private static SubscriptionKind kind(String text) {
        if (text.equals(SubscriptionKind.DCSA_2.name())) {
            throw new InvalidValue(Reason.of(
                    ReasonCode.UNKNOWN_CODE,
                    "is made at /v2/event-subscriptions, in the form that DCSA 2.2.0 gives it"));
        }
        return KIND.apply(text);
    }

    static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue(Reason.of(ReasonCode.TARGET, "must be an address such as https://example.org/hook"));
        }
    }

    /** The same for readers of the description. */
    @Schema(name = "SubscriptionRequest")
    record Described(
            @Schema(
                    allowableValues = {"WEBHOOK", "DCSA_3"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String kind,

            @Schema(
                    description = "By HTTPS, at a public address. For DCSA_3 the consumer's /v3/events.",
                    example = "https://example.org/hook",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String url,

            @Schema(description = "Only of these containers, up to 1,000.")
            Set<String> containers,

            @Schema(description = "Only of these types.") Set<String> eventTypes,
            @Schema(description = "Only these codes.") Set<String> eventCodes,

            @Schema(description = "Only at these UN/LOCODEs.")
            Set<String> locations,

            @Schema(
                    description =
                            "Types of messages, or all of a kind; without any, movements alone. What narrows further is of movements.")
            Set<String> types,

            @Schema(description = "now (as without it), start, or a ledger position such as 12-0-3.", example = "now")
            String from,

            AuthenticationDescribed authentication) {}
}

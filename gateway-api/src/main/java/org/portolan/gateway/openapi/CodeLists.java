package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.subscription.AuthenticationKind;
import org.portolan.gateway.subscription.PauseReason;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.SubscriptionState;
import org.portolan.gateway.subscription.feed.ToldTypes;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.conflict.ConflictKind;
import org.portolan.records.container.journey.HandlingMode;
import org.portolan.records.container.journey.JourneyState;
import org.portolan.records.container.trail.Readiness;
import org.portolan.records.member.Capacity;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of members that hold a code of a list what the codes are: those of the rules themselves. Answers about records of a
 * kind mark their members with {@link Codes} instead.
 */
final class CodeLists implements OpenApiCustomizer {
    private static final List<String> UNANSWERED =
            List.of("TIMEOUT", "NO_CONNECTION", "NO_SUCH_HOST", "TLS", "NO_TOKEN");

    /** By schema and member, at whatever depth the member stands in the schema. */
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("Alarm.direction", codes(Direction.class)),
            Map.entry("Alarm.nextStates", codes(AlarmState.class)),
            Map.entry("Alarm.state", codes(AlarmState.class)),
            Map.entry("AlarmAct.state", codes(AlarmState.class)),
            Map.entry("AlarmNode.code", codes(EventCode.class)),
            Map.entry("AlarmRule.fromNode", codes(EventCode.class)),
            Map.entry("AlarmRule.toNode", codes(EventCode.class)),
            Map.entry("AlarmStorage.boxes", codes(BoxKind.class)),
            Map.entry("ConflictShown.kind", codes(ConflictKind.class)),
            Map.entry("ContainerTrace.handlingMode", codes(HandlingMode.class)),
            Map.entry("Delivery.kind", List.of("EVENT", "SAMPLE")),
            Map.entry("Delivery.outcome", with(UNANSWERED, "TAKEN", "REFUSED")),
            Map.entry("EdiResult.eventCode", codes(EventCode.class)),
            Map.entry("ExpectationShown.classifier", List.of("PLN", "EST")),
            Map.entry("ExpectationShown.code", codes(EventCode.class)),
            Map.entry("HoldShown.code", List.of("CUSS", "CUSI", "HOLD")),
            Map.entry("JourneyShown.handlingMode", codes(HandlingMode.class)),
            Map.entry("NetworkCapacity.kind", codes(Capacity.Kind.class)),
            Map.entry("NetworkReadModel.follower", List.of("FOLLOWING", "BEHIND", "WAITING", "STOPPED")),
            Map.entry("NodeShown.code", codes(EventCode.class)),
            Map.entry("OneOfSeveral.result", List.of("FOUND", "NOTHING", "INVALID")),
            Map.entry("ReadinessShown.state", codes(Readiness.State.class)),
            Map.entry("SampleAnswer.outcome", with(UNANSWERED, "ANSWERED")),
            Map.entry("StatusShown.direction", codes(Direction.class)),
            Map.entry("StatusShown.state", codes(JourneyState.class)),
            Map.entry("Subscription.authentication", codes(AuthenticationKind.class)),
            Map.entry("Subscription.eventCodes", codes(EventCode.class)),
            Map.entry("Subscription.eventTypes", codes(EventType.class)),
            Map.entry("Subscription.kind", codes(SubscriptionKind.class)),
            Map.entry("Subscription.pauseReason", codes(PauseReason.class)),
            Map.entry("Subscription.state", codes(SubscriptionState.class)),
            Map.entry("Subscription.types", List.copyOf(ToldTypes.taken())),
            Map.entry("SubscriptionRequest.eventCodes", codes(EventCode.class)),
            Map.entry("SubscriptionRequest.eventTypes", codes(EventType.class)),
            Map.entry("SubscriptionRequest.types", List.copyOf(ToldTypes.taken())),
            Map.entry("VoyageShown.mode", codes(TransportMode.class)),
            // A member that has left the list is known by its id only.
            Map.entry("Writer.kind", with(codes(Capacity.Kind.class), "UNKNOWN")));

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().getSchemas().forEach(CodeLists::state);
    }

    private static void state(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, property) -> {
                List<String> codes = CODES.get(name + "." + member);
                if (codes != null) {
                    set(property, codes);
                }
                state(name, property);
            });
        }
        if (schema.getItems() != null) {
            state(name, schema.getItems());
        }
    }

    /** Says that a member holds one of these codes or, where it is a list, several. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static void set(Schema property, List<String> codes) {
        if (property.getItems() == null) {
            property.setEnum(codes);
        } else {
            // Of a set of codes OpenAPI Generator makes Java that does not compile.
            property.setUniqueItems(null);
            property.getItems().setEnum(codes);
        }
    }

    private static List<String> with(List<String> codes, String... more) {
        return Stream.concat(Stream.of(more), codes.stream()).toList();
    }

    static List<String> codes(Class<? extends Enum<?>> list) {
        return Stream.of(list.getEnumConstants()).map(Enum::name).toList();
    }
}

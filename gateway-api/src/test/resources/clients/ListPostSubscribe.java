import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.EnrolmentsApi;
import org.openapitools.client.api.MovementsApi;
import org.openapitools.client.api.SubscriptionsApi;
import org.openapitools.client.model.Movement;
import org.openapitools.client.model.SubscriptionRequest;

/** What a newcomer does with the generated client: lists, posts, subscribes. Arguments: address, key, container, time, target. */
public final class ListPostSubscribe {

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("X-API-Key", arguments[1]));

        var event = new Movement()
                .containerNumber(arguments[2])
                .eventType(Movement.EventTypeEnum.EQUIPMENT)
                .eventCode(Movement.EventCodeEnum.XSTK)
                .classifier(Movement.ClassifierEnum.ACT)
                .direction(Movement.DirectionEnum.EXPORT)
                .emptyIndicator(Movement.EmptyIndicatorEnum.LADEN)
                .location("CNTXG")
                .eventTime(OffsetDateTime.parse(arguments[3]))
                .reportedTime(OffsetDateTime.parse(arguments[3]));
        var posted = new MovementsApi(client).recordMovements(List.of(event), false, null, null);
        System.out.println("accepted " + posted.getAccepted());

        var subscriptions = new SubscriptionsApi(client);
        var made = subscriptions.subscribe(new SubscriptionRequest()
                .kind(SubscriptionRequest.KindEnum.WEBHOOK)
                .url(arguments[4])
                .containers(Set.of(arguments[2])));
        var listed = subscriptions.listSubscriptions(100, null, null).getSubscriptions();
        System.out.println("listed " + listed.stream().anyMatch(one -> one.getId().equals(made.getId())));
        subscriptions.unsubscribe(made.getId());
    }
}

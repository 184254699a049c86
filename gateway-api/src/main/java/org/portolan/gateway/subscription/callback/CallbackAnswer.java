package org.portolan.gateway.subscription.callback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.portolan.gateway.subscription.Subscription;

/** A subscription in DCSA's form: without its secret, and without the filters that it has not. */
final class CallbackAnswer {

    private CallbackAnswer() {}

    static Map<String, Object> of(Subscription subscription) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("subscriptionID", subscription.id().id());
        answer.put("callbackUrl", subscription.destination().url().toString());
        for (FilterField field : FilterField.values()) {
            var values = subscription.filter().values(field.criterion());
            if (!values.isEmpty()) {
                answer.put(field.field(), shown(field, values));
            }
        }
        return answer;
    }

    private static Object shown(FilterField field, Set<String> values) {
        return field.isList() ? values : String.join(",", values);
    }
}

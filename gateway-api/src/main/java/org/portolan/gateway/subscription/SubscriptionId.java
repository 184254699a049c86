package org.portolan.gateway.subscription;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The name of a subscription, a UUID as DCSA wants it. */
public record SubscriptionId(String id) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public SubscriptionId {
        if (!isOne(id)) {
            throw new InvalidValue(Reason.of(ReasonCode.SUBSCRIPTION_ID, "must be a UUID in lower case"));
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** A name that nobody has. */
    public static SubscriptionId random() {
        return new SubscriptionId(UUID.randomUUID().toString());
    }

    /** The name of what is made of one form: whoever sends the form twice means one. */
    public static SubscriptionId ofForm(UUID form, String content) {
        return new SubscriptionId(UUID.nameUUIDFromBytes((form + "\n" + content).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return id;
    }
}

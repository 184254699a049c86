package org.portolan.gateway.subscription.refusal;

import java.util.Set;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.outbound.TargetAnswer;

/**
 * Says which answers speak of the message and not of the moment: sending the same again would bring the same. What
 * speaks of who sends, of haste, or of a target that is not itself ready, is tried again and never set aside.
 */
public final class FinalRefusal {
    /** How often the rest of 4xx, such as 404, must have come before it counts as final. */
    public static final int PATIENCE = 5;

    private static final Set<Integer> AT_ONCE = Set.of(400, 406, 409, 411, 412, 413, 415, 417, 422, 428, 431, 451);
    private static final Set<Integer> NEVER = Set.of(401, 402, 403, 407, 408, 410, 421, 423, 424, 425, 426, 429);

    private FinalRefusal() {}

    /**
     * Whether the message is to be set aside.
     *
     * @param attempt 1 for the first of this message in a row
     */
    public static boolean is(TargetAnswer answer, SubscriptionKind kind, int attempt) {
        return isError(answer, kind)
                || AT_ONCE.contains(answer.status())
                || answer.status() / 100 == 4 && !NEVER.contains(answer.status()) && attempt >= PATIENCE;
    }

    /** DCSA 3.0.0 lets a consumer answer 200 and refuse an event by a feedback element of severity ERROR. */
    private static boolean isError(TargetAnswer answer, SubscriptionKind kind) {
        return kind == SubscriptionKind.DCSA_3
                && answer.isTaken()
                && Feedback.read(answer.body()).stream().anyMatch(Feedback::isError);
    }
}

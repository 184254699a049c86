package org.portolan.gateway.subscription.delivery;

import java.util.function.BooleanSupplier;
import org.portolan.gateway.subscription.Subscription;
import org.springframework.stereotype.Component;

/** What every round needs. */
@Component
record RoundMaker(KeptState kept, LedgerSide ledger, Sender sender, Patience patience, DeliveryMetrics metrics) {

    Round newRound(Subscription subscription, Round.Means means, LateContainers late, BooleanSupplier isOverruled) {
        return new Round(subscription, means, late, isOverruled, this);
    }

    LateContainers newLateContainers() {
        return new LateContainers(ledger, kept.progress());
    }
}

package org.portolan.gateway.subscription.outbound;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/**
 * Tells the owner early what the client would refuse at each connection. A name that does not exist and one that leads
 * into a network that is not public have the same answer, so that nobody learns names of the gateway's own network.
 */
@Component
public final class TargetCheck {
    private final TargetRules rules;

    TargetCheck(TargetRules rules) {
        this.rules = rules;
    }

    /** What is wrong with an address, if anything. */
    public Optional<Reason> refusal(URI address) {
        return rules.refusal(address).or(() -> leadsNowhere(address));
    }

    private Optional<Reason> leadsNowhere(URI address) {
        try {
            new CheckedResolver(rules).resolve(address.getHost());
            return Optional.empty();
        } catch (UnknownHostException | IllegalArgumentException refused) {
            return Optional.of(Reason.at("url", ReasonCode.TARGET, "must lead to a public address that is known now"));
        }
    }
}

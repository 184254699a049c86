package org.portolan.records.origin.details;

import java.util.List;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Who produced goods: by name, or a word in place of names; nothing where the form has no box for each item. */
public record Producers(List<Party> named, Optional<ProducerStated> stated) {
    static final int MOST = 10;

    /** Nothing is said of them. */
    public static final Producers UNSAID = new Producers(List.of(), Optional.empty());

    public Producers {
        named = Distinct.listed("producers", named, MOST);
        if (stated.isPresent() && !named.isEmpty()) {
            throw new InvalidValue(
                    Reason.at("producerStated", ReasonCode.CONTRADICTION, "must not stand where producers are named"));
        }
    }
}

package org.portolan.records.origin.details;

import java.util.List;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Lists on a certificate that are short and tell nothing twice. */
final class Distinct {
    private Distinct() {}

    static <T> List<T> listed(String field, List<T> values, int most) {
        if (values.size() > most || values.stream().distinct().count() < values.size()) {
            throw new InvalidValue(
                    Reason.at(field, ReasonCode.LIST_SIZE, "must be at most " + most + ", none of them twice"));
        }
        return List.copyOf(values);
    }
}

package org.portolan.records.origin.preference;

import java.math.BigDecimal;
import org.portolan.records.origin.details.Amount;

/**
 * How much of an item is left; what is certified is what is claimed, granted, corrected and left together.
 *
 * @param claimed what claims ask for that wait for their decision
 * @param granted for what preference was granted
 * @param left what can still be claimed
 */
public record Balance(int certificateItem, Amount certified, Amount claimed, Amount granted, Amount left) {

    static Balance of(int item, Amount certified, BigDecimal claimed, BigDecimal granted, BigDecimal left) {
        String unit = certified.unit();
        return new Balance(item, certified, Amount.of(claimed, unit), Amount.of(granted, unit), Amount.of(left, unit));
    }
}

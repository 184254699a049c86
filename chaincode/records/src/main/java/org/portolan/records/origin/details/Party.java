package org.portolan.records.origin.details;

import java.util.Optional;
import org.portolan.records.text.PlainText;
import org.portolan.records.trade.TraderIdentification;

/** An exporter, producer or consignee. */
public record Party(String name, String address, Optional<TraderIdentification> tin) {
    public Party {
        PlainText.require("name", name, 200);
        PlainText.require("address", address, 300);
    }
}

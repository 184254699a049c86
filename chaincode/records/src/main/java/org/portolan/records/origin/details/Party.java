package org.portolan.records.origin.details;

import java.util.Optional;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.trade.TraderIdentification;

/** An exporter, producer or consignee. */
public record Party(String name, String address, Optional<TraderIdentification> tin) {
    static final Shape<Party> SHAPE = Shape.<Party>of(party -> {
                var name = party.required("name", TextForm.WORDS, Party::name);
                var address = party.required("address", TextForm.WORDS, Party::address);
                var tin = party.optional("tin", TraderIdentification.TEXT, Party::tin);
                return taken -> new Party(taken.of(name), taken.of(address), taken.of(tin));
            })
            .named("Party", "An exporter, producer or consignee.");

    public Party {
        PlainText.require("name", name, 200);
        PlainText.require("address", address, 300);
    }
}

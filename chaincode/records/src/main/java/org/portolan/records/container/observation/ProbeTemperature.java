package org.portolan.records.container.observation;

import org.portolan.records.text.Identifier;

/** What one probe measured: its label, and degrees in the reading's unit as decimal text. */
public record ProbeTemperature(String probe, String value) {
    public ProbeTemperature {
        Identifier.require("probe", probe, 20);
        DecimalText.require("value", value);
    }
}

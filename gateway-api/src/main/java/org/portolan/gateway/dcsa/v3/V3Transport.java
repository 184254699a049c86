package org.portolan.gateway.dcsa.v3;

import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;

/** What carried the container, or was to carry it. */
final class V3Transport {
    private static final int SCAC = 4;

    private V3Transport() {}

    static ObjectForm details(ContainerMovement movement) {
        Carriage carriage = movement.carriage();
        var vessel = ObjectForm.begin().text("vesselIMONumber", carriage.vesselImo());
        carriage.carrierCode()
                .ifPresent(code -> vessel.text("operatorCarrierCode", code)
                        .text("operatorCarrierCodeListProvider", code.length() == SCAC ? "NMFTA" : "SMDG"));
        var voyage = ObjectForm.begin().text("carrierVoyageNumber", carriage.voyage());
        var call = ObjectForm.begin()
                .text("modeOfTransport", carriage.transportMode())
                .object(comesIn(movement) ? "importVoyageNumberOrReference" : "exportVoyageNumberOrReference", voyage)
                .object("vesselTransport", vessel);
        return ObjectForm.begin().object("transportCall", call);
    }

    /** Whether the voyage is the one that brings the container rather than the one that takes it away. */
    private static boolean comesIn(ContainerMovement movement) {
        EventCode code = movement.happening().code();
        if (code == EventCode.DISC || code == EventCode.ARRI) {
            return true;
        }
        return code != EventCode.LOAD
                && code != EventCode.DEPA
                && movement.carriage().direction() == Direction.IMPORT;
    }
}

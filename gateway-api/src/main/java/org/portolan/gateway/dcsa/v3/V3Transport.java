package org.portolan.gateway.dcsa.v3;

import java.util.Optional;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.dcsa.form.Voyages;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.transport.Rail;
import org.portolan.records.container.transport.Truck;
import org.portolan.records.container.transport.Vehicle;

/** What carried the container, or was to carry it. */
final class V3Transport {
    private static final int SCAC = 4;

    private V3Transport() {}

    static ObjectForm details(ContainerMovement movement) {
        Carriage carriage = movement.carriage();
        var voyages = Voyages.of(movement);
        var service =
                ObjectForm.begin().text("carrierServiceCode", carriage.call().carrierServiceCode());
        var call = ObjectForm.begin()
                .text("modeOfTransport", carriage.transportMode())
                .object("serviceCodeOrReference", service)
                .object("exportVoyageNumberOrReference", voyage(voyages.outward()))
                .object("importVoyageNumberOrReference", voyage(voyages.inward()))
                .object("vesselTransport", vessel(carriage));
        carriage.call().rail().ifPresent(rail -> call.object("railTransport", rail(rail)));
        carriage.call().truck().ifPresent(truck -> call.object("truckTransport", truck(truck)));
        return ObjectForm.begin().object("transportCall", call);
    }

    private static ObjectForm voyage(Optional<String> number) {
        return ObjectForm.begin().text("carrierVoyageNumber", number);
    }

    private static ObjectForm vessel(Carriage carriage) {
        var vessel = ObjectForm.begin()
                .text("vesselIMONumber", carriage.vesselImo())
                .text("vesselName", carriage.call().vesselName());
        carriage.carrierCode()
                .ifPresent(code -> vessel.text("operatorCarrierCode", code)
                        .text("operatorCarrierCodeListProvider", list(carriage, code)));
        return vessel;
    }

    /** Where nobody told who gave out the code, its length does. */
    private static String list(Carriage carriage, String code) {
        return carriage.call().carrierCodeList().orElse(code.length() == SCAC ? "NMFTA" : "SMDG");
    }

    private static ObjectForm rail(Rail rail) {
        return ObjectForm.begin()
                .text("railCarReference", rail.carReference())
                .text("railServiceReference", rail.serviceReference())
                .text("departureID", rail.departureId());
    }

    private static ObjectForm truck(Truck truck) {
        var form = ObjectForm.begin();
        truck.tractor().ifPresent(vehicle -> form.object("tractorDetails", vehicle(vehicle)));
        truck.trailer().ifPresent(vehicle -> form.object("trailerDetails", vehicle(vehicle)));
        return form;
    }

    private static ObjectForm vehicle(Vehicle vehicle) {
        return ObjectForm.begin()
                .text("licensePlate", vehicle.licensePlate())
                .text("vehicleIdentificationNumber", vehicle.identificationNumber());
    }
}

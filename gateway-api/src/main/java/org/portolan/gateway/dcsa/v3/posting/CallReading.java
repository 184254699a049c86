package org.portolan.gateway.dcsa.v3.posting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.records.container.transport.Rail;
import org.portolan.records.container.transport.TransportCall;
import org.portolan.records.container.transport.Truck;
import org.portolan.records.container.transport.Vehicle;

/** Reads what is known of a transport call beyond ship and voyage. */
final class CallReading {
    private static final int REFERENCE = 50;
    private static final int DEPARTURE = 100;
    private static final int VEHICLE = 15;
    private static final Set<String> CARRIER_LISTS = Set.of("SMDG", "NMFTA");
    private static final Map<String, String> RAIL = Map.of(
            "carReference", "railCarReference",
            "serviceReference", "railServiceReference",
            "departureId", "departureID");

    private final PostedNode call;

    CallReading(PostedNode call) {
        this.call = call;
    }

    TransportCall call(Optional<String> otherVoyage) {
        var vessel = call.object("vesselTransport");
        return new TransportCall(
                otherVoyage,
                call.object("serviceCodeOrReference").text("carrierServiceCode", REFERENCE),
                vessel.text("vesselName", REFERENCE),
                vessel.text("operatorCarrierCode", REFERENCE)
                        .flatMap(code -> vessel.oneOf("operatorCarrierCodeListProvider", CARRIER_LISTS)),
                rail(),
                truck());
    }

    private Optional<Rail> rail() {
        var rail = call.object("railTransport");
        var car = rail.text("railCarReference", REFERENCE);
        var service = rail.text("railServiceReference", REFERENCE);
        var departure = rail.text("departureID", DEPARTURE);
        if (car.isEmpty() && service.isEmpty() && departure.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rail.made(RAIL, () -> new Rail(car, service, departure)));
    }

    private Optional<Truck> truck() {
        var truck = call.object("truckTransport");
        var tractor = vehicle(truck.object("tractorDetails"));
        var trailer = vehicle(truck.object("trailerDetails"));
        return tractor.isEmpty() && trailer.isEmpty() ? Optional.empty() : Optional.of(new Truck(tractor, trailer));
    }

    private static Optional<Vehicle> vehicle(PostedNode vehicle) {
        var plate = vehicle.text("licensePlate", VEHICLE);
        var number = vehicle.text("vehicleIdentificationNumber", VEHICLE);
        return plate.isEmpty() && number.isEmpty()
                ? Optional.empty()
                : Optional.of(vehicle.made(
                        Map.of("identificationNumber", "vehicleIdentificationNumber", "licensePlate", "licensePlate"),
                        () -> new Vehicle(plate, number)));
    }
}

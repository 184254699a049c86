package org.portolan.gateway.dcsa.v3;

import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.Place;

/** Where it happened; a document's event may have no place. */
final class V3Places {
    /** DCSA leaves six characters; a facility code of BIC has nine and cannot be told here. */
    private static final int LONGEST_FACILITY = 6;

    private V3Places() {}

    static ObjectForm location(ContainerMovement movement) {
        var place = movement.toldPlace();
        var facility = ObjectForm.begin();
        place.flatMap(Place::facilityCode)
                .filter(code -> code.length() <= LONGEST_FACILITY)
                .ifPresent(code -> facility.text("facilityCode", code)
                        .text(
                                "facilityCodeListProvider",
                                place.flatMap(Place::facilityCodeList).orElse("SMDG")));
        var point = ObjectForm.begin();
        movement.observation()
                .position()
                .ifPresent(position ->
                        point.text("latitude", position.latitude()).text("longitude", position.longitude()));
        return ObjectForm.begin()
                .text("facilityTypeCode", place.flatMap(Place::facilityType))
                .text("UNLocationCode", place.map(Place::location))
                .object("facility", facility)
                .object("geoCoordinate", point);
    }
}

package org.portolan.gateway.origin.ubl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.ubl.ReadPart;
import org.portolan.gateway.ubl.UblCodes;
import org.portolan.records.origin.details.ModeOfTransport;

/** How the goods travel, and under which documents, as fields of a draft. */
final class DraftTransport {
    private DraftTransport() {}

    static Optional<Map<String, Object>> of(ReadPart stage) {
        return new DraftParts()
                .put("departureDate", stage.take("ActualDepartureTransportEvent", "OccurrenceDate"))
                .put("mode", mode(stage))
                .put("conveyance", stage.at("TransportMeans").flatMap(DraftTransport::conveyance))
                .put("portOfLoading", stage.take("LoadingPortLocation", "ID"))
                .put("portOfDischarge", stage.take("UnloadingPortLocation", "ID"))
                .unlessEmpty();
    }

    private static Optional<String> mode(ReadPart stage) {
        Optional<ReadPart> code = stage.at("TransportModeCode");
        var mode = code.flatMap(ReadPart::shown).flatMap(number -> UblCodes.numbered(number, ModeOfTransport.values()));
        return mode.map(known -> {
            code.ifPresent(ReadPart::take);
            return known.name();
        });
    }

    /** Its name, and the number of its journey behind it. */
    private static Optional<String> conveyance(ReadPart means) {
        String name = Stream.of(
                        means.take("MaritimeTransport", "VesselName"),
                        means.take("RailTransport", "TrainID"),
                        means.take("RoadTransport", "LicensePlateID"),
                        means.take("AirTransport", "AircraftID"),
                        means.take("JourneyID"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(there -> !there.isEmpty());
    }

    /** What stands in the draft beside the journey. */
    static void consignment(DraftParts draft, ReadPart consignment) {
        draft.put(
                        "exportDeclaration",
                        consignment.all("CustomsDeclaration").findFirst().flatMap(one -> one.take("ID")))
                .put("importingCountry", consignment.take("FinalDestinationCountry", "IdentificationCode"))
                .put("billOfLading", transportDocument(consignment))
                .putAll(
                        "containerNumbers",
                        consignment
                                .all("TransportHandlingUnit")
                                .flatMap(unit -> unit.all("TransportEquipment"))
                                .flatMap(container -> container.take("ID").stream())
                                .toList());
        if (!draft.all().containsKey("consignee")) {
            draft.put("toOrder", toOrder(consignment));
        }
    }

    /** Who is named without an address is nobody: the goods are consigned to order. */
    private static Optional<String> toOrder(ReadPart consignment) {
        return consignment
                .at("ConsigneeParty")
                .filter(party -> party.at("PostalAddress").isEmpty())
                .flatMap(DraftParties::name);
    }

    private static Optional<String> transportDocument(ReadPart consignment) {
        return consignment
                .all("DocumentReference")
                .filter(document -> isOfType(document, UblCodes.TRANSPORT_DOCUMENTS))
                .findFirst()
                .flatMap(document -> {
                    document.take("DocumentTypeCode");
                    return document.take("ID");
                });
    }

    static boolean isOfType(ReadPart document, List<String> types) {
        return document.at("DocumentTypeCode")
                .flatMap(ReadPart::shown)
                .filter(types::contains)
                .isPresent();
    }
}

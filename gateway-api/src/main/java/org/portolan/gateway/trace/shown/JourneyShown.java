package org.portolan.gateway.trace.shown;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.journey.Papers;

/** One journey of a box, whole. */
public record JourneyShown(
        @Schema(description = "1 for the oldest journey of the box that the ledger knows.")
        int number,

        StatusShown status,

        @Schema(description = "The status as each country tells it.")
        List<SideShown> sides,

        Optional<String> handlingMode,
        List<VoyageShown> voyages,
        PapersShown documents,
        List<HoldShown> holds,
        List<StayShown> stays,

        @Schema(description = "What is planned or estimated and has not happened, soonest first.")
        List<ExpectationShown> expected,

        @Schema(description = "Its events by time, without those that were retracted or superseded.")
        List<String> eventIds) {

    /** One side of the border. */
    public record SideShown(String country, StatusShown status) {}

    /** What carries the container. */
    public record VoyageShown(
            Optional<String> mode, Optional<String> vesselImo, Optional<String> voyage, Optional<String> carrierCode) {}

    /** The documents that its events name. */
    public record PapersShown(
            List<String> billsOfLading,
            List<String> bookings,
            List<String> declarations,
            List<String> ucrs,
            List<DocumentShown> others) {}

    /** A document by type and number. */
    public record DocumentShown(
            @Schema(pattern = "^[A-Z]{3}$") String type, String number) {}

    /** The journey in the words of the API. */
    public static JourneyShown of(Journey journey, Writers writers) {
        return new JourneyShown(
                journey.number(),
                StatusShown.of(journey.status()),
                journey.sides().stream()
                        .map(side -> new SideShown(side.country().toString(), StatusShown.of(side.status())))
                        .toList(),
                journey.handlingMode().map(Enum::name),
                journey.voyages().stream()
                        .map(voyage -> new VoyageShown(
                                voyage.mode().map(TransportMode::name),
                                voyage.vesselImo(),
                                voyage.voyage(),
                                voyage.carrierCode()))
                        .toList(),
                papers(journey.papers()),
                journey.holds().stream()
                        .map(hold -> HoldShown.of(hold, writers))
                        .toList(),
                journey.stays().stream().map(StayShown::of).toList(),
                journey.expected().stream()
                        .map(expectation -> ExpectationShown.of(expectation, writers))
                        .toList(),
                journey.happenings().stream()
                        .map(recorded -> recorded.eventId().hex())
                        .toList());
    }

    private static PapersShown papers(Papers papers) {
        return new PapersShown(
                papers.billsOfLading(),
                papers.bookings(),
                papers.declarations(),
                papers.ucrs(),
                papers.others().stream()
                        .map(document -> new DocumentShown(document.type(), document.number()))
                        .toList());
    }
}

package org.portolan.gateway.page.shown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.page.shown.JourneyShown.PaperShown;
import org.portolan.gateway.page.shown.JourneyShown.SideShown;
import org.portolan.gateway.page.shown.JourneyShown.StatusShown;
import org.portolan.gateway.page.shown.StayShown.NodeShown;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.journey.JourneyStatus;
import org.portolan.records.container.journey.Papers;
import org.portolan.records.container.journey.Voyage;
import org.portolan.records.container.stay.Node;
import org.portolan.records.container.stay.Stay;

/** Prepares one journey. */
final class JourneyPresenter {
    private final Words words;

    JourneyPresenter(Words words) {
        this.words = words;
    }

    JourneyShown present(Journey journey, List<EventShown> events, int earlier) {
        return new JourneyShown(
                journey.number(),
                status(journey.status()),
                journey.handlingMode().map(Enum::name),
                words.time(
                        journey.happenings().getFirst().movement().happening().eventTime()),
                places(journey),
                journey.voyages().stream()
                        .map(JourneyPresenter::voyage)
                        .distinct()
                        .toList(),
                papers(journey.papers()),
                journey.sides().stream()
                        .map(side -> new SideShown(
                                words.country(side.country()), words.side(side.country()), status(side.status())))
                        .toList(),
                journey.stays().stream().map(this::stay).toList(),
                events,
                earlier);
    }

    private StatusShown status(JourneyStatus status) {
        return new StatusShown(
                status.state().name(),
                words.time(status.since()),
                words.place(status.location()),
                status.direction().name());
    }

    private List<PlaceShown> places(Journey journey) {
        return journey.stays().stream()
                .map(Stay::location)
                .distinct()
                .map(words::place)
                .toList();
    }

    private StayShown stay(Stay stay) {
        return new StayShown(
                words.place(stay.location()),
                words.time(stay.entered()),
                stay.left().map(words::time),
                stay.dwell().map(DurationShown::of),
                stay.over(),
                stay.nodes().stream().map(this::node).toList());
    }

    private NodeShown node(Node node) {
        return new NodeShown(
                node.code().name(),
                Words.anchor(node.event().eventId()),
                words.time(node.entered()),
                node.dwell().map(DurationShown::of),
                words.writer(node.event().writer()));
    }

    private static String voyage(Voyage voyage) {
        return String.join(
                " ",
                Stream.of(
                                voyage.carrierCode(),
                                voyage.voyage(),
                                voyage.vesselImo().map(imo -> "IMO " + imo))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<PaperShown> papers(Papers papers) {
        return Stream.of(
                        named("paper.billOfLading", papers.billsOfLading()),
                        named("paper.booking", papers.bookings()),
                        named("paper.declaration", papers.declarations()),
                        named("paper.ucr", papers.ucrs()),
                        papers.others().stream().map(JourneyPresenter::paper))
                .flatMap(paper -> paper)
                .distinct()
                .toList();
    }

    private static Stream<PaperShown> named(String kind, List<String> numbers) {
        return numbers.stream().map(number -> new PaperShown(kind, number));
    }

    /** A document by the name of its kind, or by its type where people have no better one for it. */
    static PaperShown paper(DocumentReference document) {
        return switch (document.type()) {
            case "BKG" -> new PaperShown("paper.booking", document.number());
            case "TRD" -> new PaperShown("paper.billOfLading", document.number());
            default -> new PaperShown("paper.other", document.type() + " " + document.number());
        };
    }
}

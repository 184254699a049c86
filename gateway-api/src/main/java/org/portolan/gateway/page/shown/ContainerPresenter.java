package org.portolan.gateway.page.shown;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.page.map.RouteMap;
import org.portolan.gateway.page.shown.ConflictShown.EventNamed;
import org.portolan.gateway.page.shown.ConflictShown.StatementShown;
import org.portolan.gateway.place.Places;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.expectation.Expectation;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.springframework.stereotype.Component;

/** Prepares all that a page says of one container. */
@Component
public final class ContainerPresenter {
    private static final int MOST_EVENTS = 200;

    private final Members members;
    private final Places places;

    ContainerPresenter(Members members, Places places) {
        this.members = members;
        this.places = places;
    }

    /** The container with the trail of a journey by its number, or of the current one. */
    public ContainerShown present(TracedContainer traced, OptionalInt number, Locale locale) {
        var trail = traced.trail();
        var words = new Words(members, places, locale);
        // Sides are numbered over the whole trail, so that a country keeps its colour from journey to journey.
        trail.events().forEach(event -> words.side(country(event)));
        var asked = trail.journeys().stream()
                .filter(journey -> journey.number() == number.orElse(journey.number()))
                .reduce((earlier, later) -> later)
                .or(trail::current);
        var holds = asked.equals(trail.current())
                ? traced.holds()
                : asked.map(Journey::holds).orElse(List.of());
        return new ContainerShown(
                traced.number().toString(),
                traced.readiness(conflict -> true)
                        .map(readiness -> readiness.state().name()),
                holds.stream()
                        .filter(Hold::isOpen)
                        .map(hold -> hold(hold, words))
                        .toList(),
                holds.stream()
                        .filter(hold -> !hold.isOpen())
                        .map(hold -> hold(hold, words))
                        .toList(),
                trail.conflicts().stream()
                        .map(conflict -> conflict(conflict, traced, words))
                        .toList(),
                asked.map(Journey::expected).orElse(List.of()).stream()
                        .map(expected -> expectation(expected, words))
                        .toList(),
                asked.map(journey -> journey(journey, traced, words)),
                asked.equals(trail.current()),
                others(trail, asked, words),
                latest(new Timeline(words, traced).of(traced.shared())),
                asked.flatMap(journey -> RouteMap.of(journey, places)),
                trail.events().size(),
                traced.block());
    }

    /** A container's conflicts that wait for a word of a writer. */
    public List<ConflictShown> openConflicts(TracedContainer traced, Locale locale) {
        var words = new Words(members, places, locale);
        return traced.trail().conflicts().stream()
                .filter(traced::isOpen)
                .map(conflict -> conflict(conflict, traced, words))
                .toList();
    }

    private static JourneyShown journey(Journey journey, TracedContainer traced, Words words) {
        var events = new Timeline(words, traced).of(events(journey, traced.trail()));
        int earlier = Math.max(0, events.size() - MOST_EVENTS);
        return new JourneyPresenter(words).present(journey, events.subList(earlier, events.size()), earlier);
    }

    private static List<EventShown> latest(List<EventShown> events) {
        return events.subList(Math.max(0, events.size() - MOST_EVENTS), events.size());
    }

    private static List<JourneyShown> others(Trail trail, Optional<Journey> asked, Words words) {
        var presenter = new JourneyPresenter(words);
        return trail.journeys().reversed().stream()
                .filter(journey -> !asked.equals(Optional.of(journey)))
                .map(journey -> presenter.present(journey, List.of(), 0))
                .toList();
    }

    /** Its happenings, and what was taken back or replaced between its beginning and the next one's. */
    private static List<TrailEvent> events(Journey journey, Trail trail) {
        var own = journey.happenings().stream().map(RecordedMovement::eventId).collect(Collectors.toSet());
        var events = new ArrayList<TrailEvent>();
        boolean within = journey.number() == 1;
        for (var event : trail.events()) {
            boolean isOwn = own.contains(event.recorded().eventId());
            within = event.isHappening() ? isOwn : within;
            if (isOwn || within && !event.isHappening()) {
                events.add(event);
            }
        }
        return events;
    }

    private static HoldShown hold(Hold hold, Words words) {
        return new HoldShown(
                hold.code().name(),
                words.time(hold.since()),
                hold.location().map(words::place),
                words.writer(hold.setBy()),
                hold.document().map(JourneyPresenter::paper),
                hold.reason(),
                hold.liftedAt().map(words::time));
    }

    static ConflictShown conflict(Conflict conflict, TracedContainer traced, Words words) {
        return new ConflictShown(
                conflict.kind().name(),
                conflict.figure(),
                conflict.events().stream().map(event -> named(event, words)).toList(),
                traced.statements(conflict).stream()
                        .map(said -> new StatementShown(
                                words.writer(said.writer()),
                                words.time(said.transaction().ledgerTime().atOffset(offset(said.writer(), conflict))),
                                said.statement().text()))
                        .toList(),
                traced.isOpen(conflict));
    }

    /** The ledger's own times are in UTC; a member's clock is the one by which it reported its event. */
    private static ZoneOffset offset(MspId writer, Conflict conflict) {
        return conflict.events().stream()
                .filter(event -> event.writer().equals(writer))
                .findFirst()
                .map(event -> event.movement().happening().eventTime().getOffset())
                .orElse(ZoneOffset.UTC);
    }

    private static EventNamed named(RecordedMovement recorded, Words words) {
        var movement = recorded.movement();
        return new EventNamed(
                Words.anchor(recorded.eventId()),
                movement.happening().code().name(),
                words.time(movement.happening().eventTime()),
                words.place(movement.place().location()),
                words.writer(recorded.writer()));
    }

    private static ExpectationShown expectation(Expectation expected, Words words) {
        return new ExpectationShown(
                expected.code().name(),
                expected.classifier().name(),
                words.time(expected.time()),
                words.place(expected.location()),
                words.writer(expected.saidBy()),
                words.time(expected.saidAt()));
    }

    private static CountryCode country(TrailEvent event) {
        return event.recorded().movement().place().location().country();
    }
}

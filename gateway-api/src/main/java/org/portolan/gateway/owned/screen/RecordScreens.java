package org.portolan.gateway.owned.screen;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.form.screen.RecordedBlock;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.owned.view.NamedOwners;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.OwnedSights;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.owned.view.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.trace.shown.Writers;
import org.portolan.records.member.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages of records of every kind: what is listed and shown is what the reader's organisation may know. */
@Component
public final class RecordScreens {
    private static final int ROWS = 50;
    private static final String CURSOR = "cursor";
    private static final String STATUS = "status";

    private final OwnedReader records;
    private final NamedOwners owners;
    private final Members members;
    private final OwnedSights sights;
    private final OwnedReach reach;

    RecordScreens(OwnedReader records, NamedOwners owners, Members members, OwnedSights sights, OwnedReach reach) {
        this.records = records;
        this.owners = owners;
        this.members = members;
        this.sights = sights;
        this.reach = reach;
    }

    /** A row of a list, and where its record is shown. */
    public record Row(String address, String status, List<FactShown> facts) {}

    /** What a list is narrowed by: a word that the kind is found by, and the value asked for, or nothing. */
    public record Filter(String name, String value) {}

    /** What became of a record, by whom and when. */
    public record ChangeShown(String status, Writer by, TimeShown at, LedgerPlace place) {}

    /** An act that is offered, and the address that takes its form. */
    public record ActShown(String name, String address) {}

    /** The list, 50 records at a time, those sent last first, with the form that makes one for those who may. */
    public <T, D> ModelAndView list(
            ShownKind<T, D> shown, Caller reader, Map<String, String> parameters, Locale locale) {
        var wanted = wanted(shown, parameters);
        var sight = sights.of(reader, shown.view())
                .orElseThrow(() -> new ScreenRefusal(HttpStatus.FORBIDDEN, "refusal.notEntitled"));
        var cursor = Optional.ofNullable(parameters.get(CURSOR)).filter(text -> !text.isBlank());
        if (cursor.filter(text -> OwnedCursor.parse(text).isEmpty()).isPresent()) {
            throw ScreenRefusal.parameter("parameter.link", CURSOR);
        }
        PageWish<OwnedCursor> wish = PageWish.of(ROWS, ROWS, cursor, OwnedCursor::parse);
        var page = records.listed(shown.kind(), sight, wanted, wish);
        var facts = new RecordFacts(new Writers(members), locale);
        return model("records", shown)
                .addObject("total", records.count(shown.kind(), sight, wanted))
                .addObject(
                        "rows",
                        page.entries().stream()
                                .map(stored -> row(shown, stored, facts))
                                .toList())
                .addObject(
                        "next",
                        page.next()
                                .map(next -> address(shown, parameters, next))
                                .orElse(null))
                .addObject(
                        "first",
                        cursor.map(any -> address(shown, parameters, "")).orElse(null))
                .addObject("status", parameters.getOrDefault(STATUS, ""))
                .addObject(
                        "filters",
                        shown.filters().stream()
                                .map(word -> new Filter(word, parameters.getOrDefault(word, "")))
                                .toList())
                .addObject(
                        "recorded",
                        given(parameters, RecordedBlock.PARAMETER)
                                .map(RecordedBlock::checked)
                                .orElse(null))
                .addObject("mayMake", reader.mayActAs(shown.makers().toArray(Role[]::new)))
                .addObject("form", UUID.randomUUID());
    }

    /** One record with its history, and a button for each act that is open to the reader now. */
    public <T, D> ModelAndView show(ShownKind<T, D> shown, Caller reader, RecordAddress address, Locale locale) {
        var record = find(shown, reader, address);
        var writers = new Writers(members);
        return model("record", shown)
                .addObject("facts", new RecordFacts(writers, locale).of(record.stored()))
                .addObject("status", record.stored().status())
                .addObject("isSealed", record.stored().part().isEmpty())
                .addObject(
                        "history",
                        record.history().stream()
                                .map(change -> new ChangeShown(
                                        change.status(),
                                        writers.of(change.by()),
                                        TimeShown.of(
                                                OffsetDateTime.parse(
                                                        change.place().ledgerTime()),
                                                locale),
                                        change.place()))
                                .toList())
                .addObject(
                        "acts",
                        shown.acts().stream()
                                .filter(act -> act.isOpen().test(reader, record))
                                .map(act -> new ActShown(act.name(), path(shown, record.stored()) + "/" + act.name()))
                                .toList())
                .addObject("form", UUID.randomUUID())
                .addObject("recorded", address.recorded().orElse(null));
    }

    /** A record that the reader may know; of any other nobody is told whether there is one. */
    public <T, D> RecordShown<T, D> find(ShownKind<T, D> shown, Caller reader, RecordAddress address) {
        var kind = shown.kind();
        return owners.named("owner", address.owner().id()).stream()
                .flatMap(owner -> records.find(kind, owner, address.id()).stream())
                .findFirst()
                .filter(stored -> reach.sees(reader, kind.word(), kind.owner(stored.record()), address.id()))
                .map(stored ->
                        new RecordShown<>(stored, records.history(kind, kind.owner(stored.record()), address.id())))
                .orElseThrow(NothingThere::new);
    }

    private static Wanted wanted(ShownKind<?, ?> shown, Map<String, String> parameters) {
        var status = given(parameters, STATUS);
        if (status.filter(text -> !shown.statuses().contains(text)).isPresent()) {
            throw ScreenRefusal.parameter("parameter.choice", STATUS, String.join(", ", shown.statuses()));
        }
        var wanted = Wanted.all().in(status);
        for (var word : shown.filters()) {
            wanted = wanted.with(shown.kind(), word, given(parameters, word));
        }
        return wanted;
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ModelAndView model(String template, ShownKind<?, ?> shown) {
        return new ModelAndView(template)
                .addObject("shown", shown)
                .addObject("kind", shown.kind().word());
    }

    private static <T, D> Row row(ShownKind<T, D> shown, StoredRecord<T, D> stored, RecordFacts facts) {
        return new Row(path(shown, stored), stored.status(), facts.of(stored, shown.columns()));
    }

    private static <T, D> String path(ShownKind<T, D> shown, StoredRecord<T, D> stored) {
        var kind = shown.kind();
        return new RecordAddress(kind.owner(stored.record()), kind.id(stored.record()), Optional.empty())
                .below(shown.path());
    }

    private static String address(ShownKind<?, ?> shown, Map<String, String> parameters, String cursor) {
        var address = UriComponentsBuilder.fromPath(shown.path());
        parameters.forEach((name, value) -> {
            if (!name.equals(CURSOR) && !name.equals(RecordedBlock.PARAMETER) && !value.isBlank()) {
                address.queryParam(name, value);
            }
        });
        if (!cursor.isEmpty()) {
            address.queryParam(CURSOR, cursor);
        }
        return address.encode().toUriString();
    }
}

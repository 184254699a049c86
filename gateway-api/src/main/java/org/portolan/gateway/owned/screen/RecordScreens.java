package org.portolan.gateway.owned.screen;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.owned.view.NamedOwners;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.OwnedSights;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.trace.shown.Writers;
import org.portolan.records.ledger.SaidKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Makes the pages of records of every kind: what is listed and shown is what the reader's organisation may know. */
@Component
public final class RecordScreens {
    private static final int ROWS = 50;

    private final OwnedReader records;
    private final OwnedAnswers answers;
    private final NamedOwners owners;
    private final Members members;
    private final OwnedSights sights;
    private final OwnedReach reach;
    private final Clock clock;

    RecordScreens(
            OwnedReader records,
            OwnedAnswers answers,
            NamedOwners owners,
            Members members,
            OwnedSights sights,
            OwnedReach reach,
            Clock clock) {
        this.records = records;
        this.answers = answers;
        this.owners = owners;
        this.members = members;
        this.sights = sights;
        this.reach = reach;
        this.clock = clock;
    }

    /** A row of a list, and where its record is shown. */
    public record Row(String address, String status, List<FactShown> facts, TimeShown created) {}

    /** What became of a record, by whom and when. */
    public record ChangeShown(String status, Writer by, TimeShown at, LedgerPlace place) {}

    /** What a member said last about a record, beside that it did. */
    public record SayingShown(String status, Writer by, List<FactShown> facts) {}

    /** An act that is offered, and the address that takes its form. */
    public record ActShown(RecordForm form, String address) {}

    /** The list, 50 records at a time, with the form that makes one for those who may. */
    <T, D> ModelAndView list(ShownKind<T, D> shown, Caller reader, Map<String, String> parameters, Locale locale) {
        var list = new RecordList(shown, parameters);
        var wanted = list.wanted();
        var sight = sights.of(reader, shown.view())
                .orElseThrow(() -> new ScreenRefusal(HttpStatus.FORBIDDEN, "refusal.notEntitled"));
        var cursor = list.cursor();
        PageWish<OwnedCursor> wish = PageWish.of(ROWS, ROWS, cursor, OwnedCursor::parse);
        var page = records.listed(shown.kind(), sight, wanted, wish);
        var facts = new RecordFacts(new Writers(members), locale);
        return model("records", shown)
                .addObject("list", list)
                .addObject(
                        "total",
                        cursor.isEmpty() && page.next().isEmpty()
                                ? page.entries().size()
                                : records.count(shown.kind(), sight, wanted))
                .addObject(
                        "rows",
                        page.entries().stream()
                                .map(stored -> row(shown, stored, facts, locale))
                                .toList())
                .addObject("next", page.next().map(list::behind).orElse(null))
                .addObject("first", cursor.map(any -> list.behind("")).orElse(null))
                .addObject("recorded", list.recorded().orElse(null))
                .addObject("making", shown.making().isOpen().test(viewer(reader)) ? shown.making() : null)
                .addObject("form", UUID.randomUUID());
    }

    /** The same list whole, as programs get it. */
    ResponseEntity<StreamingResponseBody> table(ShownKind<?, ?> shown, Caller reader, Map<String, String> parameters) {
        return answers.table(reader, shown.view(), new RecordList(shown, parameters).wanted());
    }

    /** One record with its history, and a form for each act that is open to the reader now. */
    <T, D> ModelAndView show(ShownKind<T, D> shown, Caller reader, RecordAddress address, Locale locale) {
        var record = find(shown, reader, address);
        var writers = new Writers(members);
        var facts = new RecordFacts(writers, locale);
        var all = facts.of(record.stored());
        var viewer = viewer(reader);
        return model("record", shown)
                .addObject("facts", all)
                .addObject("named", RecordFacts.named(shown.columns().getFirst(), all))
                .addObject("status", record.stored().status())
                .addObject("isSealed", record.stored().part().isEmpty())
                .addObject("said", said(shown, reader, record, facts, writers))
                .addObject(
                        "papers",
                        record.stored().part().isPresent() && sights.mayReadAll(reader, shown.view(), record.stored())
                                ? shown.beside().papers(record)
                                : List.of())
                .addObject(
                        "history",
                        record.history().stream()
                                .map(change -> new ChangeShown(
                                        change.status(),
                                        writers.of(change.by()),
                                        time(change.place(), locale),
                                        change.place()))
                                .toList())
                .addObject(
                        "acts",
                        shown.acts().stream()
                                .filter(act -> act.isOpen().test(viewer, record))
                                .map(act -> new ActShown(act.form(), path(shown, record.stored()) + "/" + act.name()))
                                .toList())
                .addObject("form", UUID.randomUUID())
                .addObject("recorded", address.recorded().orElse(null));
    }

    /** A record that the reader may know; of any other nobody is told whether there is one. */
    <T, D> RecordShown<T, D> find(ShownKind<T, D> shown, Caller reader, RecordAddress address) {
        var kind = shown.kind();
        return owners.named("owner", address.owner().id()).stream()
                .flatMap(owner -> records.find(kind, owner, address.id()).stream())
                .findFirst()
                .filter(stored -> reach.sees(reader, kind.word(), kind.owner(stored.record()), address.id()))
                .map(stored ->
                        new RecordShown<>(stored, records.history(kind, kind.owner(stored.record()), address.id())))
                .orElseThrow(NothingThere::new);
    }

    private Viewer viewer(Caller reader) {
        return new Viewer(reader, members.find(reader.organisation()), clock.instant());
    }

    private <T, D> List<SayingShown> said(
            ShownKind<T, D> shown, Caller reader, RecordShown<T, D> record, RecordFacts facts, Writers writers) {
        boolean whole = sights.mayReadAll(reader, shown.view(), record.stored());
        boolean remarks = whole && sights.isMember(reader);
        var said = shown.kind().sayings().stream()
                .flatMap(kind -> said(kind, record.stored(), facts, writers, remarks))
                .filter(saying -> !saying.facts().isEmpty());
        var beside = Stream.of(record)
                .filter(read -> whole)
                .flatMap(read -> shown.beside().about(reader, read).stream())
                .map(told -> new SayingShown(told.status(), writers.of(told.by()), facts.of(told)));
        return Stream.concat(said, beside).toList();
    }

    private <S> Stream<SayingShown> said(
            SaidKind<S> kind, StoredRecord<?, ?> stored, RecordFacts facts, Writers writers, boolean remarks) {
        var saying = kind.saying().orElseThrow();
        return records.said(kind, stored.owner(), stored.id()).stream()
                .map(said -> new SayingShown(
                        saying.status().apply(said.said()),
                        writers.of(saying.by().apply(said.said())),
                        facts.of(saying, said, remarks)));
    }

    private static ModelAndView model(String template, ShownKind<?, ?> shown) {
        return new ModelAndView(template)
                .addObject("shown", shown)
                .addObject("kind", shown.kind().word());
    }

    private static <T, D> Row row(ShownKind<T, D> shown, StoredRecord<T, D> stored, RecordFacts facts, Locale locale) {
        var all = facts.of(stored);
        return new Row(
                path(shown, stored),
                stored.status(),
                shown.columns().stream()
                        .map(column -> RecordFacts.named(column, all))
                        .toList(),
                time(stored.created(), locale));
    }

    private static TimeShown time(LedgerPlace place, Locale locale) {
        return TimeShown.of(OffsetDateTime.parse(place.ledgerTime()), locale);
    }

    private static String path(ShownKind<?, ?> shown, StoredRecord<?, ?> stored) {
        return new RecordAddress(stored.owner(), stored.id(), Optional.empty()).below(shown.path());
    }
}

package org.portolan.gateway.owned.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.gateway.owned.view.RecordShown.RecordHistory;
import org.portolan.gateway.owned.view.RecordShown.RecordPage;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.member.MspId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Answers questions for records of every kind, each within what the caller may see. A kind's controller declares the
 * addresses and the parameters, and asks this.
 */
@Component
public final class OwnedAnswers {
    private static final int MOST = 500;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OwnedReader records;
    private final NamedOwners owners;
    private final OwnedSights sights;
    private final RecordPresenter presenter;
    private final MissedLookups missed;

    OwnedAnswers(
            OwnedReader records,
            NamedOwners owners,
            OwnedSights sights,
            RecordPresenter presenter,
            MissedLookups missed) {
        this.records = records;
        this.owners = owners;
        this.sights = sights;
        this.presenter = presenter;
        this.missed = missed;
    }

    /** A page of those that the caller may see, those created last first. */
    public <T, D> ResponseEntity<RecordPage> list(
            Caller caller, OwnedView<T, D> view, Wanted wanted, int limit, Optional<String> cursor) {
        var wish = PageWish.of(limit, MOST, cursor, OwnedCursor::parse);
        var sight = sight(caller, view);
        var page = records.listed(view.kind(), sight, wanted, wish);
        boolean remarks = sights.isMember(caller);
        return Answer.unkept(new RecordPage(
                // What fits on one page is not counted again.
                cursor.isEmpty() && page.next().isEmpty()
                        ? page.entries().size()
                        : records.count(view.kind(), sight, wanted),
                page.entries().stream()
                        .map(stored -> presenter.show(stored, sights.mayReadAll(caller, view, stored), remarks))
                        .toList(),
                page.next()));
    }

    /** All of them as a table, page after page as it is written. */
    public <T, D> ResponseEntity<StreamingResponseBody> table(Caller caller, OwnedView<T, D> view, Wanted wanted) {
        var sight = sight(caller, view);
        var table = new OwnedTable<>(view.kind());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        view.address().substring(view.address().lastIndexOf('/') + 1) + ".csv")
                                .build()
                                .toString())
                .body(out -> {
                    Optional<OwnedCursor> after = Optional.empty();
                    try (var writer = table.writer(out)) {
                        do {
                            var page = records.list(view.kind(), sight, wanted, new PageWish<OwnedCursor>(MOST, after));
                            for (var stored : page.entries()) {
                                table.write(writer, stored, sights.mayReadAll(caller, view, stored));
                            }
                            after = page.next().flatMap(OwnedCursor::parse);
                        } while (after.isPresent());
                    }
                });
    }

    /** One record, in full or in its public part; missing and hidden are the same. */
    public <T, D> ResponseEntity<RecordShown> read(Caller caller, OwnedView<T, D> view, String owner, String id) {
        var stored = find(caller, view, owners.named("owner", owner), id);
        boolean all = sights.mayReadAll(caller, view, stored);
        boolean remarks = all && sights.isMember(caller);
        var history = records.history(
                view.kind(), view.kind().owner(stored.record()), view.kind().id(stored.record()));
        return Answer.of(presenter.show(stored, all, remarks), presenter.tag(history) + "-" + all + "-" + remarks);
    }

    /** What happened to a record, for whom may read it. */
    public <T, D> ResponseEntity<RecordHistory> history(Caller caller, OwnedView<T, D> view, String owner, String id) {
        return history(caller, view, "owner", owner, id);
    }

    /** The same where the address has another name for the owner. */
    public <T, D> ResponseEntity<RecordHistory> history(
            Caller caller, OwnedView<T, D> view, String part, String owner, String id) {
        var stored = find(caller, view, owners.named(part, owner), id);
        return Answer.unkept(new RecordHistory(
                records
                        .history(
                                view.kind(),
                                view.kind().owner(stored.record()),
                                view.kind().id(stored.record()))
                        .stream()
                        .map(presenter::show)
                        .toList()));
    }

    private <T, D> StoredRecord<T, D> find(Caller caller, OwnedView<T, D> view, List<MspId> named, String id) {
        var stored = named.stream()
                .flatMap(owner -> records.find(view.kind(), owner, id).stream())
                .findFirst()
                .orElseThrow(NothingThere::new);
        if (!sights.mayReadAll(caller, view, stored)) {
            if (!sights.mayReadPublicPart(caller, view)) {
                throw new NothingThere();
            }
            missed.requireLeft(caller);
        }
        return stored;
    }

    private Sight sight(Caller caller, OwnedView<?, ?> view) {
        return sights.of(caller, view)
                .orElseThrow(() -> Problem.of(ProblemKind.FORBIDDEN, ProblemKind.FORBIDDEN.meaning())
                        .exception());
    }
}

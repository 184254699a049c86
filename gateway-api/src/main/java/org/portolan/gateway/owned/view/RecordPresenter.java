package org.portolan.gateway.owned.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.owned.view.RecordShown.ChangeShown;
import org.portolan.gateway.owned.view.RecordShown.SayingShown;
import org.portolan.gateway.reading.Json;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Puts records into the words of the API, and leaves out what the reader may not read. */
@Component
final class RecordPresenter {
    private final OwnedReader records;
    private final Members members;

    RecordPresenter(OwnedReader records, Members members) {
        this.records = records;
        this.members = members;
    }

    /** With the confidential part if all may be read, and with that of what was said if this too. */
    <T, D> RecordShown show(StoredRecord<T, D> stored, boolean all, boolean remarks) {
        var kind = stored.kind();
        var owner = kind.owner(stored.record());
        Optional<Json> confidential = stored.part()
                .filter(part -> all)
                .map(ConfidentialPart::content)
                .map(kind.sealing().shape()::json)
                .map(Json::of);
        return new RecordShown(
                stored.status(),
                members.writer(owner),
                Json.of(kind.shape().json(stored.record())),
                confidential,
                kind.sayings().stream()
                        .flatMap(said -> said(said, owner, kind.id(stored.record()), remarks))
                        .toList(),
                stored.created(),
                stored.changed());
    }

    ChangeShown show(RecordChange change) {
        return new ChangeShown(change.status(), members.writer(change.by()), change.place());
    }

    private <T> Stream<SayingShown> said(SaidKind<T> kind, MspId owner, String id, boolean remarks) {
        var saying = kind.saying().orElseThrow();
        return records.said(kind, owner, id).stream().map(said -> show(saying, said, remarks));
    }

    private <T, D> SayingShown show(Saying<T, D> saying, StoredSaying<T> said, boolean remarks) {
        Optional<Json> confidential = saying.sealed()
                .filter(part -> remarks)
                .flatMap(part ->
                        said.part(part.shape()).map(ConfidentialPart::content).map(part.shape()::json))
                .map(Json::of);
        return new SayingShown(
                saying.status().apply(said.said()),
                members.writer(saying.by().apply(said.said())),
                Json.of(saying.shape().json(said.said())),
                confidential,
                said.place());
    }

    /** Changes with everything that an answer about the record contains. */
    String tag(List<RecordChange> history) {
        var last = history.getLast().place();
        return last.block() + "-" + last.transaction() + "-" + history.size();
    }
}

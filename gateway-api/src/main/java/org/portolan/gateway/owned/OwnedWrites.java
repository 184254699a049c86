package org.portolan.gateway.owned;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.member.MspId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes transactions of what people do with records of every kind, endorsed by exactly those who may know their content,
 * and answers what became of them. A request that comes again is done once.
 */
@Component
public final class OwnedWrites {
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final LedgerMembers members;
    private final JsonMapper mapper;
    private final Clock clock;

    OwnedWrites(WriteRequests requests, SingleWrites writes, LedgerMembers members, JsonMapper mapper, Clock clock) {
        this.requests = requests;
        this.writes = writes;
        this.members = members;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Creates a record: the maker makes it of what was sent, and it is sealed, checked and sent to its holders. */
    public <R, T, D> ResponseEntity<Map<String, Object>> create(
            OwnedAddress<T, D> address,
            OwnedAct<R> act,
            BiFunction<Author, R, Draft<T, D>> maker,
            Caller caller,
            HttpServletRequest request) {
        return answer(address, act, caller, request, body -> transaction(address, act, maker, caller, body));
    }

    /** Does something with the record that the address names. */
    public <R> ResponseEntity<Map<String, Object>> act(
            OwnedAddress<?, ?> address,
            OwnedAct<R> act,
            Caller caller,
            String owner,
            String id,
            HttpServletRequest request) {
        return answer(
                address, act, caller, request, body -> transaction(address, act, caller, List.of(owner, id), body));
    }

    private interface Making {
        TransactionRequest of(byte[] body);
    }

    private ResponseEntity<Map<String, Object>> answer(
            OwnedAddress<?, ?> address, OwnedAct<?> act, Caller caller, HttpServletRequest request, Making making) {
        EarlyRefusals.role(caller, act.roles());
        var read = requests.read(caller, request);
        return writes.answer(
                read,
                address.operation(act),
                () -> making.of(read.body()),
                result -> Map.of(act.member(), mapper.readValue(result, DOCUMENT)));
    }

    /** The transaction that creates a record of a document such as is sent to the address. */
    public <R, T, D> TransactionRequest transaction(
            OwnedAddress<T, D> address,
            OwnedAct<R> act,
            BiFunction<Author, R, Draft<T, D>> maker,
            Caller caller,
            byte[] body) {
        EarlyRefusals.role(caller, act.roles());
        return EarlyRefusals.reading("", () -> {
            R sent = act.takes().orElseThrow().shape().read(body);
            var draft = maker.apply(new Author(members, caller, clock.instant()), sent);
            var sealed = Confidential.of(address.kind().sealing().shape().json(draft.details()));
            T record = draft.record().apply(sealed.digest());
            EarlyRefusals.refuseFor(draft.rule().apply(record));
            return new TransactionRequest(
                    ContractName.of(address.kind()),
                    act.function(),
                    List.of(address.kind().shape().text(record)),
                    sealed.fields(),
                    address.kind().holders(record, draft.details()));
        });
    }

    /**
     * The transaction that does something with a record.
     *
     * @param names whose the record is, and what it is called
     */
    public <R> TransactionRequest transaction(
            OwnedAddress<?, ?> address, OwnedAct<R> act, Caller caller, List<String> names, byte[] body) {
        EarlyRefusals.role(caller, act.roles());
        Optional<Sent> sent = act.takes().map(taking -> sent(taking, body));
        MspId owner =
                EarlyRefusals.reading(address.owner(), () -> members.named(Submitter.of(caller), names.getFirst()));
        Object id = EarlyRefusals.reading(address.id(), () -> address.reader().apply(names.getLast()));
        List<String> arguments = new ArrayList<>(List.of(owner.id(), id.toString()));
        sent.map(Sent::open).ifPresent(arguments::add);
        Optional<Confidential> sealed = sent.flatMap(Sent::confidential);
        Stream<MspId> entitled =
                sealed.isPresent() ? Stream.of(caller.organisation(), owner) : Stream.of(caller.organisation());
        return new TransactionRequest(
                ContractName.of(address.kind()),
                act.function(),
                arguments,
                Confidential.of(sealed),
                entitled.distinct().toList());
    }

    private record Sent(String open, Optional<Confidential> confidential) {}

    private static <R> Sent sent(OwnedAct.Taking<R> taking, byte[] body) {
        R sent = EarlyRefusals.reading("", () -> taking.shape().read(body));
        return new Sent(
                CanonicalJson.text(taking.open().apply(sent)),
                taking.confidential().apply(sent).map(Confidential::of));
    }
}

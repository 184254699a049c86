package org.portolan.contracts.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;
import org.portolan.records.member.MspId;

/**
 * The state of this chaincode as one invocation sees it. Reads go to the peer at once; writes wait for {@link #flush}
 * and are, as everywhere in Fabric, not seen by reads of the same invocation.
 */
public final class ChannelState {
    private static final String IMPLICIT_COLLECTION = "_implicit_org_";

    private final ChaincodeStub stub;
    private final PeerMessages peer;
    private final BatchedWrites writes = new BatchedWrites();

    public ChannelState(ChaincodeStub stub, PeerMessages peer) {
        this.stub = stub;
        this.peer = peer;
    }

    /** The value as of the endorsing peer's last block; nothing where there is no such key. */
    public Optional<byte[]> get(LedgerKey key) {
        return present(stub.getState(key.text()));
    }

    /** Reads several keys, in their order, in one message where the peer offers it. */
    public List<Optional<byte[]>> getAll(List<LedgerKey> keys) {
        int most = peer.offer().readsInOneMessage();
        if (most == 0) {
            return keys.stream().map(this::get).toList();
        }
        List<Optional<byte[]>> values = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += most) {
            values.addAll(getTogether(keys.subList(from, Math.min(from + most, keys.size()))));
        }
        return values;
    }

    /** All records whose names begin with these, in key order; for kinds of which there are few. */
    public List<StateEntry> list(LedgerKey beginning) {
        List<StateEntry> entries = new ArrayList<>();
        try (QueryResultsIterator<KeyValue> found = stub.getStateByPartialCompositeKey(beginning.composite())) {
            found.forEach(entry -> entries.add(entry(entry)));
        } catch (PeerRefused e) {
            throw e;
        } catch (Exception e) {
            throw new PeerRefused("The peer broke off the query", e);
        }
        return entries;
    }

    /** One page of the records whose names begin with these; only in queries, since Fabric validates no paged read. */
    public StatePage page(LedgerKey beginning, int size, Optional<LedgerKey> from) {
        List<StateEntry> entries = new ArrayList<>();
        try (QueryResultsIteratorWithMetadata<KeyValue> found = stub.getStateByPartialCompositeKeyWithPagination(
                beginning.composite(), size, from.map(LedgerKey::text).orElse(""))) {
            found.forEach(entry -> entries.add(entry(entry)));
            QueryResponseMetadata metadata = found.getMetadata();
            return new StatePage(entries, next(entries.size() < size ? "" : metadata.getBookmark()));
        } catch (PeerRefused e) {
            throw e;
        } catch (Exception e) {
            throw new PeerRefused("The peer broke off the query", e);
        }
    }

    /** Of several values for one key the last is written. */
    public void put(LedgerKey key, byte[] value) {
        writes.put(key.text(), value);
    }

    /** From this transaction on, every change of the key needs the signatures of peers of these members. */
    public void entrust(LedgerKey key, Endorsers endorsers) {
        writes.setPolicy(key.text(), endorsers.policy());
    }

    /** Writes into the private collection that only this member's own peers hold. */
    public void putPrivate(MspId holder, LedgerKey key, byte[] value) {
        writes.putPrivate(IMPLICIT_COLLECTION + holder.id(), key.text(), value);
    }

    /** Reads from the private collection of this member; answered by that member's own peers only. */
    public Optional<byte[]> getPrivate(MspId holder, LedgerKey key) {
        return present(stub.getPrivateData(IMPLICIT_COLLECTION + holder.id(), key.text()));
    }

    /** Sends the writes to the peer. */
    public void flush() {
        writes.send(stub, peer);
    }

    private List<Optional<byte[]>> getTogether(List<LedgerKey> keys) {
        GetStateMultiple question = GetStateMultiple.newBuilder()
                .addAllKeys(keys.stream().map(LedgerKey::text).toList())
                .build();
        ByteString answer = peer.ask(ChaincodeMessage.Type.GET_STATE_MULTIPLE, question.toByteString());
        try {
            return GetStateMultipleResult.parseFrom(answer).getValuesList().stream()
                    .map(value -> present(value.toByteArray()))
                    .toList();
        } catch (InvalidProtocolBufferException e) {
            throw new PeerRefused("The peer's answer to several reads cannot be understood", e);
        }
    }

    /** Fabric's bookmark is the key at which the next page begins, or nothing. */
    private static Optional<LedgerKey> next(String bookmark) {
        return bookmark.isEmpty() ? Optional.empty() : Optional.of(LedgerKey.parse(bookmark));
    }

    private static StateEntry entry(KeyValue found) {
        return new StateEntry(LedgerKey.parse(found.getKey()), found.getValue());
    }

    private static Optional<byte[]> present(byte[] value) {
        return value == null || value.length == 0 ? Optional.empty() : Optional.of(value);
    }
}

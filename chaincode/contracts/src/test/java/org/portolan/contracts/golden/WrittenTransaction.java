package org.portolan.contracts.golden;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.portolan.records.digest.Digest;
import org.portolan.records.text.TimeText;

/**
 * All that a transaction does, as lines: what it read and wrote, under which policies, what went to private stores, its
 * event, its answer. Its own time is not told, nor a digest that stands in a key and is the digest of the value there.
 */
final class WrittenTransaction {
    private final StringBuilder lines = new StringBuilder();
    private final String time;

    private WrittenTransaction(Instant time) {
        this.time = TimeText.write(time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }

    /** Its time as records keep it. */
    String time() {
        return time;
    }

    String lines() {
        return lines.toString().replace(time, "<time>");
    }

    static WrittenTransaction of(Envelope envelope, String chaincode) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(envelope.getPayload());
        ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        WrittenTransaction written = new WrittenTransaction(Instant.ofEpochSecond(
                header.getTimestamp().getSeconds(), header.getTimestamp().getNanos()));
        ChaincodeActionPayload action = ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(payload.getData()).getActions(0).getPayload());
        ChaincodeAction result = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload())
                        .getExtension());
        for (NsReadWriteSet namespace :
                TxReadWriteSet.parseFrom(result.getResults()).getNsRwsetList()) {
            if (namespace.getNamespace().equals(chaincode)) {
                written.tell(namespace);
            }
        }
        ChaincodeEvent event = ChaincodeEvent.parseFrom(result.getEvents());
        written.tell("event", event.getEventName() + " = " + text(event.getPayload()));
        written.tell("answer", text(result.getResponse().getPayload()));
        return written;
    }

    private void tell(NsReadWriteSet namespace) throws InvalidProtocolBufferException {
        KVRWSet set = KVRWSet.parseFrom(namespace.getRwset());
        for (KVRead read : set.getReadsList()) {
            tell("reads", key(read.getKey()));
        }
        for (RangeQueryInfo range : set.getRangeQueriesInfoList()) {
            tell("reads all", key(range.getStartKey()));
        }
        for (KVWrite write : set.getWritesList()) {
            String digest = Digest.of(write.getValue().toByteArray()).hex();
            tell("writes", key(write.getKey()).replace(digest, "<digest>") + " = " + text(write.getValue()));
        }
        for (KVMetadataWrite policy : set.getMetadataWritesList()) {
            policy.getEntriesList()
                    .forEach(entry -> tell(
                            "entrusts", key(policy.getKey()) + " = " + entry.getName() + " " + hex(entry.getValue())));
        }
        for (CollectionHashedReadWriteSet collection : namespace.getCollectionHashedRwsetList()) {
            HashedRWSet hashed = HashedRWSet.parseFrom(collection.getHashedRwset());
            for (KVWriteHash write : hashed.getHashedWritesList()) {
                tell(
                        "hands",
                        collection.getCollectionName() + " " + hex(write.getKeyHash()) + " = "
                                + hex(write.getValueHash()));
            }
        }
    }

    private void tell(String what, String words) {
        lines.append(what).append(": ").append(words).append('\n');
    }

    private static String key(String composite) {
        return composite.replace('\0', '|');
    }

    private static String text(ByteString utf8) {
        return utf8.toString(StandardCharsets.UTF_8);
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}

package org.portolan.gateway.blocks;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.gateway.blocks.content.Sha256;

/** An envelope in the making, in the form that Fabric gives to envelopes. */
public final class TestTransaction {
    private final String creator;
    private final List<String> endorsers = new ArrayList<>();
    private final Map<String, KVRWSet.Builder> writes = new LinkedHashMap<>();
    private final Map<String, KVRWSet.Builder> secrets = new LinkedHashMap<>();
    private String secretNamespace = "certificate";
    private String answer = "";
    private Instant time = Instant.parse("2026-11-20T00:20:00.123456789Z");
    int validity = TxValidationCode.VALID_VALUE;

    private TestTransaction(String creator) {
        this.creator = creator;
    }

    public static TestTransaction by(String mspId) {
        return new TestTransaction(mspId).endorsedBy(mspId);
    }

    public TestTransaction endorsedBy(String... mspIds) {
        endorsers.clear();
        endorsers.addAll(List.of(mspIds));
        return this;
    }

    public TestTransaction writes(String namespace, String key, ByteString value) {
        writes.computeIfAbsent(namespace, name -> KVRWSet.newBuilder())
                .addWrites(KVWrite.newBuilder().setKey(key).setValue(value));
        return this;
    }

    public TestTransaction writes(String namespace, String key, String value) {
        return writes(namespace, key, ByteString.copyFromUtf8(value));
    }

    public TestTransaction hides(String collection, String key, String value) {
        writes.computeIfAbsent(secretNamespace, name -> KVRWSet.newBuilder());
        secrets.computeIfAbsent(collection, name -> KVRWSet.newBuilder())
                .addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8(value)));
        return this;
    }

    public TestTransaction answers(String json) {
        answer = json;
        return this;
    }

    public TestTransaction at(Instant moment) {
        time = moment;
        return this;
    }

    public TestTransaction markedAs(int code) {
        validity = code;
        return this;
    }

    /** The key as a contract's composite key. */
    public static String key(String type, String... attributes) {
        return "\u0000" + type + "\u0000"
                + (attributes.length == 0 ? "" : String.join("\u0000", attributes) + "\u0000");
    }

    Envelope envelope(String transactionId) {
        var results = TxReadWriteSet.newBuilder();
        writes.forEach((namespace, set) -> results.addNsRwset(namespace(namespace, set)));
        var action = ChaincodeAction.newBuilder()
                .setResults(results.build().toByteString())
                .setResponse(Response.newBuilder().setStatus(200).setPayload(ByteString.copyFromUtf8(answer)));
        var endorsed = ChaincodeEndorsedAction.newBuilder()
                .setProposalResponsePayload(ProposalResponsePayload.newBuilder()
                        .setExtension(action.build().toByteString())
                        .build()
                        .toByteString());
        endorsers.forEach(
                mspId -> endorsed.addEndorsements(Endorsement.newBuilder().setEndorser(identity(mspId))));
        var transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setPayload(ChaincodeActionPayload.newBuilder()
                                .setAction(endorsed)
                                .build()
                                .toByteString()));
        var payload = Payload.newBuilder()
                .setHeader(header(transactionId))
                .setData(transaction.build().toByteString());
        return Envelope.newBuilder().setPayload(payload.build().toByteString()).build();
    }

    TxPvtReadWriteSet secrets() {
        var namespace = NsPvtReadWriteSet.newBuilder().setNamespace(secretNamespace);
        secrets.forEach((collection, set) -> namespace.addCollectionPvtRwset(CollectionPvtReadWriteSet.newBuilder()
                .setCollectionName(collection)
                .setRwset(set.build().toByteString())));
        return TxPvtReadWriteSet.newBuilder().addNsPvtRwset(namespace).build();
    }

    private NsReadWriteSet namespace(String name, KVRWSet.Builder set) {
        var namespace = NsReadWriteSet.newBuilder()
                .setNamespace(name)
                .setRwset(set.build().toByteString());
        if (name.equals(secretNamespace)) {
            secrets.forEach(
                    (collection, clear) -> namespace.addCollectionHashedRwset(CollectionHashedReadWriteSet.newBuilder()
                            .setCollectionName(collection)
                            .setHashedRwset(hashed(clear).toByteString())));
        }
        return namespace.build();
    }

    private static HashedRWSet hashed(KVRWSet.Builder clear) {
        var hashed = HashedRWSet.newBuilder();
        clear.getWritesList()
                .forEach(write -> hashed.addHashedWrites(KVWriteHash.newBuilder()
                        .setKeyHash(Sha256.of(ByteString.copyFromUtf8(write.getKey())))
                        .setValueHash(Sha256.of(write.getValue()))));
        return hashed.build();
    }

    private Header header(String transactionId) {
        return Header.newBuilder()
                .setChannelHeader(ChannelHeader.newBuilder()
                        .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                        .setTxId(transactionId)
                        .setTimestamp(Timestamp.newBuilder()
                                .setSeconds(time.getEpochSecond())
                                .setNanos(time.getNano()))
                        .build()
                        .toByteString())
                .setSignatureHeader(SignatureHeader.newBuilder()
                        .setCreator(identity(creator))
                        .build()
                        .toByteString())
                .build();
    }

    private static ByteString identity(String mspId) {
        return SerializedIdentity.newBuilder().setMspid(mspId).build().toByteString();
    }
}

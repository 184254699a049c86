package org.portolan.gateway.blocks.content;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;

/** Takes the public writes from a namespace's read-write set. */
final class PublicWrites {

    private PublicWrites() {}

    static List<StateWrite> of(NsReadWriteSet namespace) throws InvalidProtocolBufferException {
        var writes = new ArrayList<StateWrite>();
        for (var write : KVRWSet.parseFrom(namespace.getRwset()).getWritesList()) {
            // Our contracts never delete and use composite keys only; the chaincode life cycle does neither.
            if (!write.getIsDelete()) {
                LedgerKey.parse(write.getKey())
                        .ifPresent(key -> writes.add(new StateWrite(namespace.getNamespace(), key, write.getValue())));
            }
        }
        return writes;
    }
}

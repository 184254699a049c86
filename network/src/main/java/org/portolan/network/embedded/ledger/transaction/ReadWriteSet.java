package org.portolan.network.embedded.ledger.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/** The public results of a simulation, parsed to the last level. */
public record ReadWriteSet(List<NamespaceSet> namespaces) {
    public ReadWriteSet {
        namespaces = List.copyOf(namespaces);
    }

    /** Fails where any part of it, at whatever depth, cannot be read. */
    public static ReadWriteSet parse(ByteString results) throws InvalidProtocolBufferException {
        return of(TxReadWriteSet.parseFrom(results));
    }

    /** Fails where the set of one namespace or collection cannot be read. */
    public static ReadWriteSet of(TxReadWriteSet results) throws InvalidProtocolBufferException {
        List<NamespaceSet> namespaces = new ArrayList<>();
        for (NsReadWriteSet namespace : results.getNsRwsetList()) {
            namespaces.add(NamespaceSet.of(namespace));
        }
        return new ReadWriteSet(namespaces);
    }
}

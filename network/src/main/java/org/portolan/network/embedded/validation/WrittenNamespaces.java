package org.portolan.network.embedded.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;
import org.portolan.network.embedded.ledger.transaction.ReadWriteSet;

/** The namespaces whose policies a transaction must satisfy: the called chaincode's, and each it writes to. */
final class WrittenNamespaces {
    private WrittenNamespaces() {}

    static Map<String, Optional<NamespaceSet>> of(String chaincode, ReadWriteSet results) throws RefusedTransaction {
        Map<String, Optional<NamespaceSet>> written = new TreeMap<>();
        written.put(chaincode, Optional.empty());
        Set<String> seen = new TreeSet<>();
        for (NamespaceSet set : results.namespaces()) {
            if (!seen.add(set.namespace())) {
                throw new RefusedTransaction(
                        TxValidationCode.ILLEGAL_WRITESET,
                        "namespace " + set.namespace() + " stands twice in the results");
            }
            if (set.writes()) {
                written.put(set.namespace(), Optional.of(set));
            }
        }
        return written;
    }
}

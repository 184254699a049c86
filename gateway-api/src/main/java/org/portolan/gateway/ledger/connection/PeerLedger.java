package org.portolan.gateway.ledger.connection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.portolan.gateway.GatewaySettings;
import org.springframework.stereotype.Component;

/** What the peer of a submitter's organisation has on its ledger. */
@Component
public final class PeerLedger {

    private static final String ABSENT = "no such transaction ID";

    private final LedgerConnections connections;
    private final GatewaySettings settings;

    PeerLedger(LedgerConnections connections, GatewaySettings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /** How many blocks there are. */
    public long height(Submitter submitter) throws GatewayException {
        byte[] info = queries(submitter).evaluateTransaction("GetChainInfo", settings.channel());
        try {
            return BlockchainInfo.parseFrom(info).getHeight();
        } catch (InvalidProtocolBufferException damaged) {
            throw new IllegalStateException("The peer's height cannot be read", damaged);
        }
    }

    /** Whether the peer says that no block it has holds the transaction, valid or not. */
    public boolean lacks(Submitter submitter, String transactionId) throws GatewayException {
        try {
            queries(submitter).evaluateTransaction("GetTransactionByID", settings.channel(), transactionId);
            return false;
        } catch (GatewayException refused) {
            if (words(refused).anyMatch(said -> said.contains(ABSENT))) {
                return true;
            }
            throw refused;
        }
    }

    /** Who reads for the submitter's organisation: a submitter that was revoked would be told nothing. */
    public Submitter reader(Submitter submitter) {
        Submitter reader = Submitter.gatewayOf(submitter.organisation());
        try {
            return connections.canSign(reader) ? reader : submitter;
        } catch (RuntimeException none) {
            return submitter;
        }
    }

    private Contract queries(Submitter submitter) {
        return connections.network(reader(submitter)).getContract("qscc");
    }

    private static Stream<String> words(GatewayException refused) {
        return Stream.concat(
                refused.getDetails().stream().map(ErrorDetail::getMessage),
                Stream.ofNullable(refused.getStatus().getDescription()));
    }
}

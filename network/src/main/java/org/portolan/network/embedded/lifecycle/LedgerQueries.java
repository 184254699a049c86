package org.portolan.network.embedded.lifecycle;

import com.google.protobuf.Message;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.Response;
import org.portolan.network.embedded.ledger.Channel;

/** qscc: the chain's height, its blocks and its transactions. */
public final class LedgerQueries implements SystemChaincode {
    private static final String NAME = "qscc";
    private static final String CHAIN_INFO = "GetChainInfo";

    private final Channel channel;

    public LedgerQueries(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Response invoke(SystemInvocation invocation) {
        String function = invocation.function();
        if (invocation.arguments().size() < (function.equals(CHAIN_INFO) ? 2 : 3)) {
            return Responses.failure("missing argument for " + function);
        }
        if (!invocation.text(1).equals(channel.settings().channel())) {
            return Responses.failure("Invalid chain ID, " + invocation.text(1));
        }
        String argument = invocation.text(2);
        return switch (function) {
            case CHAIN_INFO -> Responses.success(channel.info());
            case "GetBlockByNumber" -> blockByNumber(argument);
            case "GetBlockByHash" ->
                found(
                        channel.blockByHash(invocation.argument(2).toByteArray()),
                        "Failed to get block by hash: no such block");
            case "GetTransactionByID" ->
                found(
                        channel.transaction(argument),
                        "Failed to get transaction with id " + argument + ", error no such transaction ID [" + argument
                                + "] in index");
            case "GetBlockByTxID" ->
                found(
                        channel.blockByTransaction(argument),
                        "Failed to get block for txID " + argument + ", error no such transaction ID [" + argument
                                + "] in index");
            default -> Responses.unknownFunction(NAME, function);
        };
    }

    private Response blockByNumber(String argument) {
        try {
            long asked = Long.parseUnsignedLong(argument);
            // The greatest number means the newest block, as in Fabric.
            long number = asked == -1L ? channel.height() - 1 : asked;
            return found(channel.block(number), "Failed to get block number " + argument + ", error no such block");
        } catch (NumberFormatException e) {
            return Responses.failure("Failed to parse block number with error " + e.getMessage());
        }
    }

    private static Response found(Optional<? extends Message> message, String otherwise) {
        return message.map(Responses::success).orElseGet(() -> Responses.failure(otherwise));
    }
}

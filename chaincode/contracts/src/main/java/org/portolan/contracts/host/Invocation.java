package org.portolan.contracts.host;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperledger.fabric.contract.ContractRuntimeException;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.contracts.state.PeerOffer;
import org.portolan.contracts.state.PeerRefused;

/**
 * One transaction as the shim runs it. It adds what the shim lacks: messages without a method on the stub, and the
 * peer's own words when the peer refuses one.
 */
final class Invocation extends ChaincodeInvocationTask implements PeerMessages {
    private final ChaincodeMessage request;
    private final PeerOffer offer;
    private volatile String refusal = "";

    private Invocation(
            ChaincodeMessage request, PeerOffer offer, Consumer<ChaincodeMessage> toPeer, LateBound contracts) {
        super(request, request.getType(), toPeer, contracts);
        this.request = request;
        this.offer = offer;
    }

    static Invocation of(
            ChaincodeMessage request, PeerOffer offer, Answering contracts, Consumer<ChaincodeMessage> toPeer) {
        LateBound chaincode = new LateBound(contracts);
        Invocation invocation = new Invocation(request, offer, toPeer, chaincode);
        chaincode.peer = Optional.of(invocation);
        return invocation;
    }

    @Override
    public ByteString ask(ChaincodeMessage.Type type, ByteString payload) {
        return invoke(ChaincodeMessage.newBuilder()
                .setType(type)
                .setChannelId(request.getChannelId())
                .setTxid(request.getTxid())
                .setPayload(payload)
                .build());
    }

    @Override
    public PeerOffer offer() {
        return offer;
    }

    @Override
    public void postMessage(ChaincodeMessage answer) throws InterruptedException {
        if (answer.getType() == ChaincodeMessage.Type.ERROR) {
            refusal = answer.getPayload().toStringUtf8();
        }
        super.postMessage(answer);
    }

    @Override
    protected ByteString invoke(ChaincodeMessage question) {
        try {
            return super.invoke(question);
        } catch (ContractRuntimeException e) {
            throw new PeerRefused(refusal.isEmpty() ? "The stream to the peer ended" : refusal, e);
        }
    }

    /** The task wants its chaincode at construction, the chaincode its task when it runs. */
    private static final class LateBound implements Chaincode {
        private final Answering contracts;
        private Optional<PeerMessages> peer = Optional.empty();

        private LateBound(Answering contracts) {
            this.contracts = contracts;
        }

        @Override
        public Response init(ChaincodeStub stub) {
            return invoke(stub);
        }

        @Override
        public Response invoke(ChaincodeStub stub) {
            return contracts.answer(stub, peer.orElseThrow());
        }
    }
}

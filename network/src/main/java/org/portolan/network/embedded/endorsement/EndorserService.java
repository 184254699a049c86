package org.portolan.network.embedded.endorsement;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.portolan.network.embedded.lifecycle.NotOfferedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gRPC service {@code protos.Endorser}. */
public final class EndorserService extends EndorserGrpc.EndorserImplBase {
    private static final Logger LOG = LoggerFactory.getLogger(EndorserService.class);

    private final Endorser endorser;

    public EndorserService(Endorser endorser) {
        this.endorser = endorser;
    }

    @Override
    public void processProposal(SignedProposal request, StreamObserver<ProposalResponse> responses) {
        try {
            ProposalResponse response = endorser.endorse(request);
            responses.onNext(response);
            responses.onCompleted();
        } catch (ProposalRefused e) {
            // UNKNOWN is what Go's gRPC makes of a plain error, and so what Fabric's clients expect here.
            responses.onError(Status.UNKNOWN.withDescription(e.getMessage()).asRuntimeException());
        } catch (NotOfferedException e) {
            responses.onError(
                    Status.UNIMPLEMENTED.withDescription(e.getMessage()).asRuntimeException());
        } catch (RuntimeException e) {
            LOG.error("A proposal could not be processed", e);
            responses.onError(Status.INTERNAL.withDescription(e.getMessage()).asRuntimeException());
        }
    }
}

package org.portolan.network.embedded.ledger.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** The parts of an endorser transaction that validation and the stores need, parsed once. */
public record EndorserTransaction(
        ChannelHeader header,
        ByteString proposalResponse,
        List<Endorsement> endorsements,
        ChaincodeAction action,
        ReadWriteSet results) {
    public EndorserTransaction {
        endorsements = List.copyOf(endorsements);
    }

    public String id() {
        return header.getTxId();
    }

    /** Takes the first action, as Fabric does; fails where a part of it cannot be read. */
    public static EndorserTransaction parse(ChannelHeader header, ByteString transaction)
            throws InvalidProtocolBufferException {
        ChaincodeActionPayload payload = ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(transaction).getActions(0).getPayload());
        ByteString response = payload.getAction().getProposalResponsePayload();
        ChaincodeAction action = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(response).getExtension());
        return new EndorserTransaction(
                header,
                response,
                payload.getAction().getEndorsementsList(),
                action,
                ReadWriteSet.parse(action.getResults()));
    }

    /** Empty for configuration and for what does not parse, which no validation lets pass. */
    public static Optional<EndorserTransaction> in(ByteString envelope) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
                return Optional.empty();
            }
            return Optional.of(parse(header, payload.getData()));
        } catch (InvalidProtocolBufferException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}

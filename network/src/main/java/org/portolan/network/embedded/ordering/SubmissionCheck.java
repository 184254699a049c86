package org.portolan.network.embedded.ordering;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.Member;
import org.portolan.network.msp.NodeOu;
import org.portolan.network.msp.RefusedIdentity;

/** What an orderer looks at before it takes an envelope: its size, its channel, its kind, and that a writer signed it. */
final class SubmissionCheck {
    private final ChannelSettings settings;
    private final ChannelMsps msps;

    SubmissionCheck(ChannelSettings settings, ChannelMsps msps) {
        this.settings = settings;
        this.msps = msps;
    }

    void check(Envelope envelope) throws SubmissionRefused {
        if (BlockCutter.size(envelope) > settings.batch().absoluteMaxBytes()) {
            throw new SubmissionRefused(
                    Status.BAD_REQUEST,
                    "message payload is " + BlockCutter.size(envelope) + " bytes and exceeds maximum allowed "
                            + settings.batch().absoluteMaxBytes() + " bytes");
        }
        try {
            Payload payload = Payload.parseFrom(envelope.getPayload());
            checkKind(ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()));
            checkWriter(envelope, SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader()));
        } catch (InvalidProtocolBufferException e) {
            throw new SubmissionRefused(Status.BAD_REQUEST, "the envelope does not parse");
        }
    }

    private void checkKind(ChannelHeader header) throws SubmissionRefused {
        if (!header.getChannelId().equals(settings.channel())) {
            throw new SubmissionRefused(Status.NOT_FOUND, "channel " + header.getChannelId() + " does not exist");
        }
        if (header.getType() == HeaderType.CONFIG_UPDATE_VALUE || header.getType() == HeaderType.CONFIG_VALUE) {
            throw new SubmissionRefused(
                    Status.NOT_IMPLEMENTED,
                    "the embedded engine takes no channel updates: start the network again, for it reads topology,"
                            + " authorities and revocation lists when it starts");
        }
        if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
            throw new SubmissionRefused(Status.BAD_REQUEST, "header type " + header.getType() + " is not for ordering");
        }
    }

    private void checkWriter(Envelope envelope, SignatureHeader header) throws SubmissionRefused {
        try {
            Member creator = msps.identify(header.getCreator());
            if (!isWriter(creator)) {
                throw new SubmissionRefused(
                        Status.FORBIDDEN,
                        "permission denied: a " + creator.nodeOus() + " of " + creator.mspId()
                                + " does not satisfy /Channel/Writers");
            }
            creator.verify(
                    envelope.getPayload().toByteArray(), envelope.getSignature().toByteArray());
        } catch (RefusedIdentity e) {
            throw new SubmissionRefused(Status.FORBIDDEN, "permission denied: " + e.getMessage());
        }
    }

    private boolean isWriter(Member creator) {
        if (settings.mspIds().contains(creator.mspId())) {
            return creator.nodeOus().contains(NodeOu.CLIENT)
                    || creator.nodeOus().contains(NodeOu.ADMIN);
        }
        return settings.ordererOrganisations().stream()
                .anyMatch(organisation -> organisation.mspId().equals(creator.mspId()));
    }
}

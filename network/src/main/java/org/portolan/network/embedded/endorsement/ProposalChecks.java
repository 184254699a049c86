package org.portolan.network.embedded.endorsement;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.validation.TransactionIds;
import org.portolan.network.msp.Member;

/** What a peer checks before it looks at what a proposal asks for. */
final class ProposalChecks {
    /** Fabric's peer.authentication.timewindow. */
    private static final Duration TIME_WINDOW = Duration.ofMinutes(15);

    private final Channel channel;
    private final ChannelAccess access;
    private final String organisation;
    private final Clock clock;

    ProposalChecks(Channel channel, ChannelAccess access, String organisation, Clock clock) {
        this.channel = channel;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Returns who proposes. */
    Member check(TransactionProposal proposal) throws ProposalRefused {
        checkExpiry(proposal.signatureHeader().getCreator());
        checkHeaders(proposal);
        checkTime(proposal.channelHeader().getTimestamp());
        Member creator = checkSignature(proposal);
        if (proposal.channel().isEmpty()) {
            checkOwnMember(creator);
        } else if (channel.status(proposal.transactionId()).isPresent()) {
            throw new ProposalRefused("duplicate transaction found [" + proposal.transactionId() + "]");
        }
        return creator;
    }

    private void checkExpiry(ByteString creator) throws ProposalRefused {
        if (CertificateDates.expiryOf(creator).filter(clock.instant()::isAfter).isPresent()) {
            throw ProposalRefused.beforeValidation("proposal client identity expired");
        }
    }

    private static void checkHeaders(TransactionProposal proposal) throws ProposalRefused {
        int type = proposal.channelHeader().getType();
        if (type != HeaderType.ENDORSER_TRANSACTION_VALUE && type != HeaderType.CONFIG_VALUE) {
            throw invalid("invalid header type " + HeaderType.forNumber(type));
        }
        if (proposal.channelHeader().getEpoch() != 0) {
            throw invalid("epoch is non-zero");
        }
        if (proposal.signatureHeader().getNonce().isEmpty()) {
            throw invalid("nonce is empty");
        }
        if (proposal.signatureHeader().getCreator().isEmpty()) {
            throw invalid("creator is empty");
        }
        String expected = TransactionIds.of(
                proposal.signatureHeader().getNonce(),
                proposal.signatureHeader().getCreator());
        if (!proposal.transactionId().equals(expected)) {
            throw invalid(
                    "incorrectly computed txid '" + proposal.transactionId() + "' -- expected '" + expected + "'");
        }
    }

    private void checkTime(Timestamp timestamp) throws ProposalRefused {
        Instant proposed = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        Instant now = clock.instant();
        if (Duration.between(proposed, now).abs().compareTo(TIME_WINDOW) > 0) {
            throw ProposalRefused.beforeValidation("request unauthorized due to incorrect timestamp " + proposed
                    + ", peer time " + now + ", peer.authentication.timewindow " + TIME_WINDOW);
        }
    }

    private Member checkSignature(TransactionProposal proposal) throws ProposalRefused {
        try {
            return access.requireApplicationMember(new SignedRequest(
                    proposal.signed().getProposalBytes(),
                    proposal.signatureHeader().getCreator(),
                    proposal.signed().getSignature()));
        } catch (AccessDenied e) {
            throw new ProposalRefused("error validating proposal: " + e.getMessage(), e);
        }
    }

    /** What concerns the peer and no channel is for its own organisation. */
    private void checkOwnMember(Member creator) throws ProposalRefused {
        if (!creator.mspId().equals(organisation)) {
            throw invalid("access denied: the peer of [" + organisation + "] answers [" + creator.mspId()
                    + "] about the channel only");
        }
    }

    private static ProposalRefused invalid(String cause) {
        return new ProposalRefused("error validating proposal: " + cause);
    }
}

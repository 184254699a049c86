package org.portolan.network.embedded.deliver;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.portolan.network.embedded.access.SignedRequest;

/** A signed wish for blocks, taken apart. */
record SeekRequest(SignedRequest signed, String channel, SeekInfo seek) {
    private static final Duration TIME_WINDOW = Duration.ofMinutes(15);

    static SeekRequest parse(Envelope envelope, Instant now) throws DeliverRefused {
        try {
            Payload payload = Payload.parseFrom(envelope.getPayload());
            ChannelHeader channel = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            SignatureHeader signature =
                    SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
            checkTime(channel, now);
            SeekInfo seek = SeekInfo.parseFrom(payload.getData());
            SignedRequest signed =
                    new SignedRequest(envelope.getPayload(), signature.getCreator(), envelope.getSignature());
            return new SeekRequest(signed, channel.getChannelId(), seek);
        } catch (InvalidProtocolBufferException e) {
            throw new DeliverRefused(Status.BAD_REQUEST, "the seek cannot be read", e);
        }
    }

    private static void checkTime(ChannelHeader header, Instant now) throws DeliverRefused {
        if (!header.hasTimestamp()) {
            throw new DeliverRefused(Status.BAD_REQUEST, "channel header in envelope must contain timestamp");
        }
        Timestamp timestamp = header.getTimestamp();
        Instant signed = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
        if (Duration.between(signed, now).abs().compareTo(TIME_WINDOW) > 0) {
            throw new DeliverRefused(Status.BAD_REQUEST, "the seek was signed at " + signed + ", and it is " + now);
        }
    }
}

package org.portolan.network.fabric.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.portolan.network.msp.SigningIdentity;

/**
 * An update of a channel's configuration on its way from administrator to administrator, with the signatures that it
 * has so far.
 *
 * @param basedOn the sequence of the configuration that it was computed from
 */
public record ProposedUpdate(long basedOn, ConfigurationUpdate update, List<UpdateSignature> signatures) {

    public ProposedUpdate {
        signatures = List.copyOf(signatures);
    }

    /** The proposal that makes the configuration in force the wanted one, signed by nobody. */
    public static ProposedUpdate of(ChannelConfiguration current, Config wanted) throws UpdateRefused {
        ConfigurationUpdate update = ConfigurationUpdate.between(current.channel(), current.config(), wanted)
                .orElseThrow(() -> new UpdateRefused(
                        "There is nothing to change: channel %s is so already".formatted(current.channel())));
        return new ProposedUpdate(current.sequence(), update, List.of());
    }

    /** Reads a file that somebody sent; of what it says about itself nothing is believed. */
    public static ProposedUpdate read(Path file) throws IOException, UpdateRefused {
        return UpdateFile.read(file);
    }

    /** Writes the file that is sent to those who shall sign; it tells in words what the update does now. */
    public void write(Path file, Config current) throws IOException {
        UpdateFile.write(file, this, update.inWords(current));
    }

    /** The channel that it is for. */
    public String channel() {
        return update.channel();
    }

    /** What it does, one sentence each, judged against the configuration in force. */
    public List<String> inWords(Config current) {
        return update.inWords(current);
    }

    /** What tells it from every other update, whoever has signed it: the SHA-256 of the bytes that signatures cover. */
    public String digest() {
        return update.digest();
    }

    /** What a signature of it is bound to, and when it ends. */
    public List<String> boundTo(Config current) {
        return List.of(
                "A signature is for the update with this digest alone, on channel %s, and is used up when it comes into force"
                        .formatted(channel()),
                "It counts only as long as these are as in configuration %d: %s"
                        .formatted(current.getSequence(), String.join(", ", update.reliesOn(current))));
    }

    /** Refuses a proposal for another channel, and one that a later change of the configuration has made void. */
    public void requireFits(ChannelConfiguration current) throws UpdateRefused {
        if (!channel().equals(current.channel())) {
            throw new UpdateRefused("The update is for channel %s, not for %s".formatted(channel(), current.channel()));
        }
        if (basedOn > current.sequence()) {
            throw new UpdateRefused(("The update is based on configuration %d, but the peer has read only up to %d; try"
                            + " again when it has caught up")
                    .formatted(basedOn, current.sequence()));
        }
        update.requireFits(current.config());
    }

    /** The proposal with one more signature; nobody signs twice. */
    public ProposedUpdate signedBy(SigningIdentity identity) throws UpdateRefused {
        UpdateSignature signature = UpdateSignature.by(identity, update);
        if (isSignedBy(identity)) {
            throw new UpdateRefused(
                    "%s of %s has signed this update already".formatted(signature.signer(), signature.mspId()));
        }
        return new ProposedUpdate(
                basedOn,
                update,
                Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /** Whether this very identity has signed. */
    public boolean isSignedBy(SigningIdentity identity) {
        return signatures.stream().anyMatch(each -> each.identity().equals(identity.serialized()));
    }

    static void requireEachSignsOnce(List<UpdateSignature> signatures) throws UpdateRefused {
        List<ByteString> signers = new ArrayList<>();
        for (UpdateSignature each : signatures) {
            if (signers.contains(each.identity())) {
                throw new UpdateRefused("%s of %s has signed the update twice".formatted(each.signer(), each.mspId()));
            }
            signers.add(each.identity());
        }
    }

    Envelope newEnvelope(SigningIdentity submitter, Clock clock) {
        Instant now = clock.instant();
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_UPDATE_VALUE)
                .setChannelId(channel())
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
        ConfigUpdateEnvelope content = ConfigUpdateEnvelope.newBuilder()
                .setConfigUpdate(update.content())
                .addAllSignatures(
                        signatures.stream().map(UpdateSignature::content).toList())
                .build();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(header.toByteString())
                        .setSignatureHeader(UpdateSignature.newHeader(submitter).toByteString()))
                .setData(content.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(submitter.sign(payload.toByteArray())))
                .build();
    }
}

package org.portolan.network.doctor.node;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;

/** When the transactions of a block were made, by the clocks of those who made them. */
final class BlockTimes {

    private BlockTimes() {}

    static Optional<Instant> newestTime(Block block) throws InvalidProtocolBufferException {
        Optional<Instant> newest = Optional.empty();
        for (var envelope : block.getData().getDataList()) {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            Timestamp stamp = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTimestamp();
            if (stamp.getSeconds() == 0) {
                // The first block of the embedded engine is the same whenever it is made.
                continue;
            }
            Instant time = Instant.ofEpochSecond(stamp.getSeconds(), stamp.getNanos());
            newest = newest.filter(time::isBefore).or(() -> Optional.of(time));
        }
        return newest;
    }
}

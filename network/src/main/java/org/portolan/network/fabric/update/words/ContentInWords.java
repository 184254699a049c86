package org.portolan.network.fabric.update.words;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.TextFormat;
import java.util.HexFormat;
import java.util.Map;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ChannelRestrictions;
import org.hyperledger.fabric.protos.peer.ACLs;
import org.portolan.network.hash.Sha256;

/** The whole content of a value before and after, for kinds of which no finer difference is told. */
final class ContentInWords {

    private static final Map<String, Parser<? extends Message>> KINDS = Map.of(
            "ACLs", ACLs.parser(),
            "BatchSize", BatchSize.parser(),
            "BatchTimeout", BatchTimeout.parser(),
            "BlockDataHashingStructure", BlockDataHashingStructure.parser(),
            "Capabilities", Capabilities.parser(),
            "ChannelRestrictions", ChannelRestrictions.parser(),
            "HashingAlgorithm", HashingAlgorithm.parser(),
            "OrdererAddresses", OrdererAddresses.parser());

    private ContentInWords() {}

    static String change(String name, ByteString before, ByteString now) {
        return before.isEmpty()
                ? "it holds " + of(name, now)
                : "it holds %s in place of %s".formatted(of(name, now), of(name, before));
    }

    static String line(Message message) {
        return TextFormat.printer()
                .emittingSingleLine(true)
                .printToString(message)
                .strip();
    }

    private static String of(String name, ByteString content) {
        Parser<? extends Message> kind = KINDS.get(name);
        try {
            if (kind != null) {
                return "(%s)".formatted(line(kind.parseFrom(content)));
            }
        } catch (InvalidProtocolBufferException _) {
            // What cannot be read is told by its digest, as are kinds that are not known.
        }
        return "%d bytes with SHA-256 %s"
                .formatted(
                        content.size(),
                        HexFormat.of().formatHex(Sha256.of(content).toByteArray()));
    }
}

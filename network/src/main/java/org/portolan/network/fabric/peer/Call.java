package org.portolan.network.fabric.peer;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;

/** A function of a chaincode with its arguments; an empty channel stands for the peer itself. */
public record Call(String channel, String chaincode, List<ByteString> arguments) {

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** A call whose arguments, after the function's name, are given in bytes. */
    public static Call of(String channel, String chaincode, String function, ByteString... arguments) {
        return new Call(
                channel,
                chaincode,
                Stream.concat(Stream.of(ByteString.copyFromUtf8(function)), Stream.of(arguments))
                        .toList());
    }
}

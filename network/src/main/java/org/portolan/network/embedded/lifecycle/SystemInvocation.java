package org.portolan.network.embedded.lifecycle;

import com.google.protobuf.ByteString;
import java.util.List;
import org.portolan.network.msp.Member;

/** A call of a system chaincode: the channel is empty for what concerns the peer alone. */
public record SystemInvocation(String channel, List<ByteString> arguments, Member creator) {
    public SystemInvocation {
        arguments = List.copyOf(arguments);
    }

    String function() {
        return arguments.isEmpty() ? "" : arguments.getFirst().toStringUtf8();
    }

    /** An argument as text, empty when it was not given. */
    String text(int index) {
        return argument(index).toStringUtf8();
    }

    ByteString argument(int index) {
        return index < arguments.size() ? arguments.get(index) : ByteString.EMPTY;
    }
}

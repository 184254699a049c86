package org.portolan.contracts.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** Looks at a process that serves contracts from beside it: an image has no other program that could. */
final class HostCheck {
    private static final int PATIENCE_MILLIS = 2_000;

    private HostCheck() {}

    /** Whether each address is listened on, which a host does only once it can answer. */
    static boolean allServed(List<ServedChaincode> served) {
        return served.stream().allMatch(each -> isListenedOn(each.address()));
    }

    private static boolean isListenedOn(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        boolean everywhere = host != null && host.isAnyLocalAddress();
        try (Socket socket = new Socket()) {
            socket.connect(
                    everywhere ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()) : address,
                    PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.portolan.network.address;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tries to listen on this machine. */
public final class Listening {

    private Listening() {}

    /** Whether a program could listen there at this moment; what has just ended does not stand in its way. */
    public static boolean isPossible(InetSocketAddress place) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(place);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

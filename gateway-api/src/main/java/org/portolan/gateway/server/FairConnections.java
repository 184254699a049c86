package org.portolan.gateway.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes so many connections from one address, and closes further ones before a byte of them is read. A proxy that is
 * trusted brings those of many clients and may have more.
 */
final class FairConnections extends NioEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(FairConnections.class);
    private static final int LOOK_AFTER = 1_000;

    private final Map<String, Set<SocketChannel>> open = new HashMap<>();
    private int most = Integer.MAX_VALUE;
    private Predicate<String> free = address -> false;
    private int taken;

    /** So many of each address, but for those that are free to have more. */
    void limit(int mostOfOne, Predicate<String> withoutLimit) {
        this.most = mostOfOne;
        this.free = withoutLimit;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (isWithinShare(socket)) {
            return super.setSocketOptions(socket);
        }
        // Whoever asks closes only what is known to it already.
        destroySocket(socket);
        return false;
    }

    private synchronized boolean isWithinShare(SocketChannel socket) {
        if (++taken % LOOK_AFTER == 0) {
            open.values().forEach(FairConnections::forgetClosed);
            open.values().removeIf(Set::isEmpty);
        }
        String remote = address(socket);
        if (free.test(remote)) {
            return true;
        }
        Set<SocketChannel> own = open.computeIfAbsent(ClientAddress.of(remote), unknown -> new HashSet<>());
        if (own.size() >= most) {
            forgetClosed(own);
        }
        if (own.size() >= most) {
            LOG.debug("Closed a connection of an address that has {}", most);
            return false;
        }
        return own.add(socket);
    }

    private static void forgetClosed(Set<SocketChannel> connections) {
        connections.removeIf(connection -> !connection.isOpen());
    }

    private static String address(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress internet
                    ? internet.getAddress().getHostAddress()
                    : "local";
        } catch (IOException gone) {
            return "gone";
        }
    }
}

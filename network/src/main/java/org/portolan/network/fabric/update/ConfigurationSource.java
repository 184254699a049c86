package org.portolan.network.fabric.update;

import java.io.IOException;
import org.portolan.network.fabric.peer.PeerRefused;

/** Where the configuration in force is asked for: an organisation's own peer, or the orderers if it has no peer. */
interface ConfigurationSource {

    /** Asks anew at each call, since others change it too. */
    ChannelConfiguration read() throws IOException, PeerRefused, UpdateRefused, InterruptedException;

    /** For messages. */
    String name();
}

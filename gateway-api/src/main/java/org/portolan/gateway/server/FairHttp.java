package org.portolan.gateway.server;

import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP/1.1 with a share of the connections for each address. Tomcat makes it by its name. */
public final class FairHttp extends Http11NioProtocol {
    private final FairConnections connections;

    /** As Tomcat wants it: without arguments. */
    public FairHttp() {
        this(new FairConnections());
    }

    private FairHttp(FairConnections connections) {
        super(connections);
        this.connections = connections;
    }

    FairConnections connections() {
        return connections;
    }
}

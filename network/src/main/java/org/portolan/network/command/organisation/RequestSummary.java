package org.portolan.network.command.organisation;

import java.io.PrintWriter;
import org.portolan.network.fabric.join.JoinRequest;
import org.portolan.network.topology.Address;

/** What people compare when one sends a request and the other takes it. */
final class RequestSummary {

    private RequestSummary() {}

    static void print(JoinRequest request, PrintWriter out) {
        out.printf("Request of %s%n", request.mspId());
        for (Address peer : request.peers()) {
            out.printf("  peer at %s%s%n", peer, isLocal(peer) ? " (an address that other machines cannot reach)" : "");
        }
        request.fingerprints().forEach((what, fingerprint) -> out.printf("  %s%n    %s%n", what, fingerprint));
        out.println("Compare the fingerprints by telephone: who sends this file says them, who takes it reads them.");
        out.flush();
    }

    private static boolean isLocal(Address address) {
        return address.host().startsWith("127.")
                || address.host().equals("localhost")
                || address.host().equals("[::1]");
    }
}

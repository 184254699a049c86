package org.portolan.network.command.organisation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.address.Address;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.join.JoinRequest;

/** What people compare when one sends a request and the other takes it. */
final class RequestSummary {

    private RequestSummary() {}

    static void print(JoinRequest request, PrintWriter out) {
        ShownDigest.Subject subject = subject("it", request);
        subject.account().forEach(out::println);
        out.println(subject.digestLine());
        out.println("Compare the fingerprints by telephone: who sends this file says them, who takes it reads them.");
        out.println("The digest covers all of the request; who takes it in names it ('propose --digest').");
        out.flush();
    }

    /** What is read out by telephone, with the digest that a proposal names. */
    static ShownDigest.Subject subject(String name, JoinRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add("Request of %s".formatted(request.mspId()));
        for (Address peer : request.peers()) {
            lines.add("  peer at %s%s"
                    .formatted(peer, isLocal(peer) ? " (an address that other machines cannot reach)" : ""));
        }
        request.fingerprints().forEach((what, fingerprint) -> {
            lines.add("  " + what);
            lines.add("    " + fingerprint);
        });
        return new ShownDigest.Subject(name, lines, request.digest());
    }

    private static boolean isLocal(Address address) {
        return address.host().startsWith("127.")
                || address.host().equals("localhost")
                || address.host().equals("[::1]");
    }
}

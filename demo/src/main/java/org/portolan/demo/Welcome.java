package org.portolan.demo;

import java.io.PrintStream;
import java.util.Locale;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Principal;
import org.portolan.demo.sample.AeoSamples;
import org.portolan.demo.sample.Journeys;
import org.portolan.demo.sample.OriginSamples;

/** What the demonstration prints when it is ready: where to look, with which keys, and what to try. */
final class Welcome {
    private static final String REEFER = "PTLU2004044";
    private static final String CONTRADICTION = "PTLU2006068";
    private static final String TEST = "XXXU0000018,XXXU0000023,XXXU0000039,XXXU0000044";

    private final DemoNetwork network;
    private final boolean empty;

    Welcome(DemoNetwork network, boolean empty) {
        this.network = network;
        this.empty = empty;
    }

    void print(PrintStream out) {
        String cn = url(Administration.CN);
        String sg = url(Administration.SG);
        String nz = url(Administration.NZ);
        String container = Journeys.read().containers().getFirst().containerNumber();
        out.println();
        out.println("Portolan is ready.  Open " + cn + "/ and enter " + container + " with the key "
                + Principal.CN_TRADER.key());
        out.println();
        out.println("Keys (they work in this demonstration only):");
        for (Principal principal : Principal.values()) {
            out.printf(
                    Locale.ROOT,
                    "  %-28s %-14s %-14s %s%n",
                    principal.key(),
                    principal.organisation(),
                    principal.role().attribute(),
                    url(principal.gateway()));
        }
        if (!empty) {
            out.println();
            out.println("Worth trying:");
            out.println("  # where is my container, is it cleared, and who says so?");
            out.println(curl(Principal.CN_TRADER, cn + "/api/v1/containers/" + container));
            out.println("  # another trader's container answers as one that does not exist");
            out.println(curl(Principal.SG_TRADER, sg + "/api/v1/containers/" + container));
            out.println("  # what is planned and estimated beside what happened, with a reefer's readings");
            out.println(curl(Principal.CN_TRADER, cn + "/api/v1/containers/" + REEFER));
            out.println("  # a contradiction, named with the events that cannot both be true");
            out.println(curl(Principal.CN_TRADER, cn + "/api/v1/containers/" + CONTRADICTION));
            out.println("  # the same as DCSA Track & Trace 3.0.0");
            out.println(curl(Principal.CN_TRADER, "'" + cn + "/v3/events?equipmentReference=" + REEFER + "'"));
            out.println("  # your enrolments; /looks below one of them lists the authorities that looked");
            out.println(curl(Principal.CN_TRADER, cn + "/api/v1/enrolments"));
            out.println("  # a developer's test containers, the same each time");
            out.println(curl(Principal.CN_DEVELOPER, "'" + cn + "/api/v1/containers?numbers=" + TEST + "'"));
            out.println("  # anyone may verify a certificate of origin; no prices, no parties");
            out.println("  curl -s " + nz + "/api/v1/certificates-of-origin/CNCustomsMSP/"
                    + OriginSamples.TO_NEW_ZEALAND + "/verification");
            out.println("  # what New Zealand granted on one, as its exporter is told: less than was claimed");
            out.println(curl(
                    Principal.CN_TRADER,
                    cn + "/api/v1/certificates-of-origin/CNCustomsMSP/" + OriginSamples.GRANTED_IN_PART
                            + "/preferences"));
            out.println(
                    "  # New Zealand asks whether Singapore's AEO is recognised now; China, outside the arrangement, gets 404");
            out.println(curl(Principal.NZ_AEO, nz + "/api/v1/aeo/" + AeoSamples.SINGAPORE));
            out.println("  # members, heights, chaincodes, days left of the certificates");
            out.println(curl(Principal.CN_AUDITOR, cn + "/api/v1/network"));
        }
        out.println();
        out.println("API: " + cn + "/docs   Ctrl-C stops everything.");
        out.flush();
    }

    private static String curl(Principal principal, String url) {
        return "  curl -s -H 'X-API-Key: " + principal.key() + "' " + url;
    }

    private String url(Administration administration) {
        String base = network.gateway(administration).base().toString();
        return base.substring(0, base.length() - 1);
    }
}

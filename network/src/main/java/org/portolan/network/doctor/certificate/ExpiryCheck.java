package org.portolan.network.doctor.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.IssuedIdentity.Kind;

/** Whether certificates are accepted now, and for how long. */
public final class ExpiryCheck implements Check {

    private static final String CHECK = "certificate";

    private final List<IssuedIdentity> identities;
    private final int warnDays;

    public ExpiryCheck(List<IssuedIdentity> identities, int warnDays) {
        this.identities = List.copyOf(identities);
        this.warnDays = warnDays;
    }

    /** Nodes have a line each; of the many others only what is not in order, and one line for the rest. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<IssuedIdentity> sound = new ArrayList<>();
        for (IssuedIdentity identity : identities) {
            Finding finding = finding(identity);
            if (finding.severity() != Severity.OK || isOfNode(identity.kind())) {
                findings.add(finding);
            } else {
                sound.add(identity);
            }
        }
        sound.stream()
                .min(Comparator.comparingLong(IssuedIdentity::daysLeft))
                .ifPresent(first -> findings.add(Finding.ok(
                        "identities",
                        CHECK,
                        "%d certificates of users, authorities and contracts have %d days left or more"
                                .formatted(sound.size(), first.daysLeft()))));
        return findings;
    }

    private static boolean isOfNode(Kind kind) {
        return switch (kind) {
            case PEER, PEER_TLS, ORDERER, ORDERER_TLS -> true;
            case CA, TLS_CA, USER, USER_TLS, CHAINCODE_TLS -> false;
        };
    }

    private Finding finding(IssuedIdentity identity) {
        String about = Holders.of(identity);
        String which = Holders.word(identity.kind());
        return switch (identity.status()) {
            case REVOKED -> revoked(identity, about, which);
            case EXPIRED ->
                Finding.fault(about, CHECK, "%s certificate has expired".formatted(which), renewal(identity));
            case VALID -> valid(identity, about, which);
        };
    }

    private Finding valid(IssuedIdentity identity, String about, String which) {
        if (identity.certificate().getNotBefore().toInstant().isAfter(identity.seen())) {
            return Finding.fault(
                    about,
                    CHECK,
                    "%s certificate is not valid before %s"
                            .formatted(
                                    which, identity.certificate().getNotBefore().toInstant()),
                    "Set the clock of this machine; if it is right, issue the certificate again.");
        }
        String left = "%s certificate has %d days left".formatted(which, identity.daysLeft());
        return identity.daysLeft() < warnDays
                ? Finding.warning(about, CHECK, left, renewal(identity))
                : Finding.ok(about, CHECK, left);
    }

    /** A user is revoked on purpose; a node that is cannot take part. */
    private static Finding revoked(IssuedIdentity identity, String about, String which) {
        String says = "%s certificate is revoked".formatted(which);
        return identity.kind() == Kind.USER
                ? Finding.warning(
                        about,
                        CHECK,
                        says,
                        "Delete the user's folder, or issue the identity again with 'identity issue'.")
                : Finding.fault(
                        about, CHECK, says, "Issue new identities to this node; no other node accepts this one.");
    }

    private static String renewal(IssuedIdentity identity) {
        return switch (identity.kind()) {
            case CA, TLS_CA ->
                "Make a new authority and publish it beside the old one in a configuration update, well before the end.";
            case CHAINCODE_TLS -> "Renew it (%s) and restart its processes.".formatted(command(identity));
            case USER, USER_TLS -> "Renew it (%s).".formatted(command(identity));
            case PEER, PEER_TLS, ORDERER, ORDERER_TLS ->
                "Renew it (%s) and restart the node; docs/operations.md says how for an orderer."
                        .formatted(command(identity));
        };
    }

    private static String command(IssuedIdentity identity) {
        return "portolan identity renew --organisation %s --name %s"
                .formatted(identity.organisation(), identity.name());
    }
}

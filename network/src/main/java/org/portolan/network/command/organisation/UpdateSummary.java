package org.portolan.network.command.organisation;

import java.io.PrintWriter;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.fabric.update.Consent;
import org.portolan.network.fabric.update.ProposedUpdate;

/** What somebody reads before signing an update. */
final class UpdateSummary {

    private UpdateSummary() {}

    static void print(ProposedUpdate proposal, Config current, PrintWriter out) {
        out.printf("Update of channel %s%n", proposal.channel());
        proposal.inWords(current).forEach(line -> out.println("  " + line));
        proposal.signatures().forEach(each -> out.printf("  signed by %s of %s%n", each.signer(), each.mspId()));
        Consent consent = Consent.to(proposal, current);
        consent.inWords().forEach(line -> out.println("  " + line));
        out.println(
                consent.isEnough()
                        ? "It can be submitted ('portolan organisation submit')."
                        : "More must sign it ('portolan organisation sign').");
    }
}

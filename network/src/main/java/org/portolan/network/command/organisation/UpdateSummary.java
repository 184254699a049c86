package org.portolan.network.command.organisation;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.update.Consent;
import org.portolan.network.fabric.update.ProposedUpdate;

/** What somebody reads before signing an update. */
final class UpdateSummary {

    private UpdateSummary() {}

    static void print(ProposedUpdate proposal, Config current, Clock clock, PrintWriter out) {
        ShownDigest.Subject subject = subject("it", proposal, current, clock);
        subject.account().forEach(out::println);
        out.println(subject.digestLine());
        out.println(
                Consent.to(proposal, current, clock).isEnough()
                        ? "It can be submitted ('portolan organisation submit')."
                        : "More must sign it ('portolan organisation sign --digest').");
    }

    /** What is read before a consent, with the digest that the consent names. */
    static ShownDigest.Subject subject(String name, ProposedUpdate proposal, Config current, Clock clock) {
        List<String> lines = new ArrayList<>();
        lines.add("Update of channel %s".formatted(proposal.channel()));
        Consent consent = Consent.to(proposal, current, clock);
        Stream.of(proposal.inWords(current), consent.signers(), consent.inWords(), proposal.boundTo(current))
                .flatMap(List::stream)
                .forEach(line -> lines.add("  " + line));
        return new ShownDigest.Subject(name, lines, proposal.digest());
    }
}

package org.portolan.network.fabric.join;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.portolan.network.hash.Sha256;

/** What an organisation follows when it joins by an invitation. */
final class InvitationInWords {

    private InvitationInWords() {}

    static List<String> of(Invitation invitation) {
        List<String> lines = new ArrayList<>();
        lines.add("Invitation of %s to channel %s".formatted(invitation.invited(), invitation.channel()));
        lines.add("  members " + String.join(", ", invitation.members()));
        lines.add("  first block with SHA-256 "
                + HexFormat.of().formatHex(Sha256.of(invitation.firstBlock()).toByteArray()));
        invitation
                .orderers()
                .forEach(each -> lines.add("  orderer of %s at %s".formatted(each.mspId(), each.address())));
        invitation.chaincodes().forEach(each -> lines.add("  " + each));
        // The words are the sender's: none of them may begin a new line or turn the text round.
        return lines.stream().map(line -> line.replaceAll("\\p{C}", "?")).toList();
    }
}

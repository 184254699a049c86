package org.portolan.network.fabric.update;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns an orderer's refusal of an update into a sentence that says what is missing. */
final class OrdererRefusal {

    private static final Pattern TOO_FEW =
            Pattern.compile("policy for \\[\\w+]\\s+(\\S+) not satisfied: implicit policy"
                    + " evaluation failed - (\\d+) sub-policies were satisfied, but this policy requires (\\d+)");
    private static final Pattern NOT_SIGNED =
            Pattern.compile("policy for \\[\\w+]\\s+(\\S+) not satisfied: signature set did not satisfy policy");
    private static final Pattern OVERTAKEN = Pattern.compile(
            "key \\[\\w+]\\s+(\\S+) (?:be at|to) version \\d+, but" + " (?:it is currently|key is) at version \\d+");
    private static final Pattern ORGANISATION = Pattern.compile("/Channel/(?:Application|Orderer)/([^/]+)(?:/.*)?");

    private OrdererRefusal() {}

    static String sentence(String orderer, String words) {
        Matcher tooFew = TOO_FEW.matcher(words);
        if (tooFew.find()) {
            int missing = Integer.parseInt(tooFew.group(3)) - Integer.parseInt(tooFew.group(2));
            return "The update lacks the signatures of administrators of %d more organisation(s): %s takes %s of them and %s have signed"
                    .formatted(missing, tooFew.group(1), tooFew.group(3), tooFew.group(2));
        }
        Matcher notSigned = NOT_SIGNED.matcher(words);
        if (notSigned.find()) {
            Matcher organisation = ORGANISATION.matcher(notSigned.group(1));
            return "The update lacks the signature of an administrator of %s, whose %s it changes"
                    .formatted(organisation.matches() ? organisation.group(1) : "its owner", notSigned.group(1));
        }
        Matcher overtaken = OVERTAKEN.matcher(words);
        if (overtaken.find()) {
            return "The update was overtaken: %s has changed since it was proposed; propose it anew"
                    .formatted(overtaken.group(1));
        }
        return "%s refused the update: %s".formatted(orderer, words);
    }
}

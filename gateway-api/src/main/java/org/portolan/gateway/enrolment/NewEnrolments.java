package org.portolan.gateway.enrolment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.retry.Deadline;
import org.portolan.records.digest.Digest;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/**
 * Names new enrolments, and refuses one that its trader has open already. The contract cannot know: what it could
 * compare would tell all members who follows what. So the name is drawn from the trader, the proof and a secret of this
 * process: of two requests that cross each other the contract refuses the second as an enrolment that exists.
 */
@Component
final class NewEnrolments {
    private static final Duration READ_SIDE_LAG = Duration.ofSeconds(2);
    private static final int SECRET_BYTES = 32;

    private final byte[] secret = new byte[SECRET_BYTES];
    private final EnrolmentFacts facts;

    NewEnrolments(EnrolmentFacts facts) {
        this.facts = facts;
        new SecureRandom().nextBytes(secret);
    }

    /** The name of a new enrolment. One that ended a moment ago may be looked for a moment longer. */
    EnrolmentId name(Caller caller, EnrolmentDetails details) {
        List<Boolean> before = Deadline.in(READ_SIDE_LAG)
                .find(() ->
                        Optional.of(facts.alike(caller.organisation(), details)).filter(alike -> !alike.contains(true)))
                .orElseThrow(() -> duplicate().asException());
        return name(caller, details, before.size());
    }

    private EnrolmentId name(Caller caller, EnrolmentDetails details, int number) {
        String words = String.join(
                " ",
                caller.organisation().id(),
                details.trader().number(),
                details.proof().hash().hex(),
                Integer.toString(number));
        ByteBuffer drawn = ByteBuffer.wrap(HexFormat.of()
                .parseHex(Digest.of(secret, words.getBytes(StandardCharsets.UTF_8))
                        .hex()));
        return new EnrolmentId(new UUID(drawn.getLong(), drawn.getLong()).toString());
    }

    private static Reason duplicate() {
        return Reason.at(
                "containerNumber",
                ReasonCode.DUPLICATE_ENROLMENT,
                "is followed by this trader on the same proof; use that enrolment, or withdraw it first");
    }
}

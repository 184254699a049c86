package org.portolan.records.look;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may report looks, and to whom. */
public final class LookRules {
    /** Who reports looks for an administration. */
    public static final Set<Role> REPORTING = Set.of(Role.GATEWAY, Role.OFFICER);

    private LookRules() {}

    /** Whether an administration may tell another, or itself, of these looks at the time of the transaction. */
    public static List<Reason> mayReport(
            Member caller, Role role, LookReport report, ConfidentialPart<LookDetails> confidential, Instant time) {
        LocalDate today = time.atOffset(ZoneOffset.UTC).toLocalDate();
        return Reasons.behind(
                unless(
                        REPORTING.contains(role) && caller.customsOf().isPresent(),
                        "",
                        ReasonCode.ROLE,
                        "Only the gateway or an officer of a customs administration reports looks."),
                () -> Reasons.allOf(
                        caller.unlessItself(report.reporter(), "reporter", ReasonCode.NOT_THE_ADMINISTRATION),
                        unless(
                                report.payloadHash().equals(confidential.digest()),
                                "payloadHash",
                                ReasonCode.PAYLOAD_HASH,
                                "must be the digest of the salt and the canonical confidential part"),
                        unless(
                                confidential.content().looks().stream()
                                        .noneMatch(look -> look.day().isAfter(today)),
                                "looks",
                                ReasonCode.DAY,
                                "must not be of a day to come")));
    }
}

package org.portolan.gateway.origin;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.owned.OwnedWrites;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/**
 * Takes certificates back. Where preference is claimed on one its issuer has to name the declarations, so that nobody takes
 * back unawares what goods were released on. The gateway asks for it and not the contract: what a contract reads stands in
 * the block, and would tell all members whose certificate is claimed on.
 */
@Component
public final class TakingBack {
    private final OwnedWrites writes;
    private final LedgerMembers members;
    private final ToldClaims claims;

    TakingBack(OwnedWrites writes, LedgerMembers members, ToldClaims claims) {
        this.writes = writes;
        this.members = members;
        this.claims = claims;
    }

    /** Cancels the certificate that the address names. */
    public TransactionRequest cancel(Caller caller, String issuer, String number, byte[] body) {
        var transaction = writes.transaction(
                CertificateActs.ADDRESS, CertificateActs.CANCEL, caller, List.of(issuer, number), body);
        var sent = CancellationRequest.SHAPE.read(body);
        MspId owner = members.named(Submitter.of(caller), issuer);
        if (owner.equals(caller.organisation())) {
            EarlyRefusals.refuseFor(
                    unlessNamed(owner, new CertificateNumber(number), sent.declarations(), "declarations").stream()
                            .toList());
        }
        return transaction;
    }

    /** Refuses to take a certificate back whose claims are not all named. */
    Optional<Reason> unlessNamed(MspId issuer, CertificateNumber number, List<String> named, String field) {
        List<String> claimed = claims.on(issuer, number);
        return unless(
                named.containsAll(claimed),
                field,
                ReasonCode.CLAIMED,
                "must name the declarations for which preference is claimed: " + String.join(", ", claimed));
    }
}

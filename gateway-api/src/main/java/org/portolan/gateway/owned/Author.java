package org.portolan.gateway.owned;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;

/** Who writes a record, and what has to be known of the members to make one. */
public final class Author {
    private final LedgerMembers members;
    private final Submitter submitter;
    private final Instant now;

    Author(LedgerMembers members, Caller caller, Instant now) {
        this.members = members;
        this.submitter = Submitter.of(caller);
        this.now = now;
    }

    /** The member in whose name it is written. */
    public Member member() {
        return members.own(submitter);
    }

    /** When it is asked for; the ledger's own time is that of the transaction. */
    public Instant now() {
        return now;
    }

    /** A member on the ledger. */
    public Optional<Member> find(MspId id) {
        Map<MspId, Member> all = members.all(submitter);
        return Optional.ofNullable(all.get(id));
    }

    /** The member that an MSP id or a country of two letters means, in this field of what was sent. */
    public MspId named(String field, String name) {
        return EarlyRefusals.reading(field, () -> members.named(submitter, name));
    }
}

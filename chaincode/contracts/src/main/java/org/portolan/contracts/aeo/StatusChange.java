package org.portolan.contracts.aeo;

import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.aeo.AeoRules;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** A change of an authorisation to one status; its reason is confidential and goes where the details went. */
record StatusChange(AeoStatus status, String event) {

    JsonValue make(Call call) {
        Member caller = Members.ofCaller(call);
        AeoAuthorisation authorisation = Authorisations.require(call.state(), caller.mspId(), new Digest(call.text(0)));
        AeoChange change = AeoChange.submitted(status).read(call.document(1));
        Call.refuseFor(AeoRules.mayChange(caller, Roles.ofCaller(call), authorisation, change, call.time()));
        Optional<ConfidentialPart<String>> reason = Confidential.optional(call, AeoChange.REASON);
        AeoAuthorisation changed = authorisation.changed(bound(change, reason));
        reason.ifPresent(part -> keep(call, authorisation, part.write()));
        call.state().put(Authorisations.key(authorisation), AeoAuthorisation.SHAPE.write(changed));
        call.announce(event, Authorisations.announcement(changed));
        return AeoAuthorisation.SHAPE.json(changed);
    }

    /** The digest of the reason is the contract's to compute; one that the caller names has to be the same. */
    private static AeoChange bound(AeoChange change, Optional<ConfidentialPart<String>> reason) {
        AeoChange bound =
                reason.map(ConfidentialPart::digest).map(change::because).orElse(change);
        if (change.reasonHash().isPresent() && (reason.isEmpty() || !bound.equals(change))) {
            throw Reason.at(
                            "reasonHash",
                            ReasonCode.PAYLOAD_HASH,
                            "must be the digest of the confidential reason sent with it")
                    .asException();
        }
        return bound;
    }

    private static void keep(Call call, AeoAuthorisation authorisation, byte[] part) {
        LedgerKey key =
                Authorisations.reasonKey(authorisation, authorisation.changes().size());
        call.state().putPrivate(authorisation.administration(), key, part);
        for (MspId partner : authorisation.sharedWith()) {
            call.state().putPrivate(partner, key, part);
        }
    }
}

package org.portolan.contracts.aeo;

import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Confidential;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.AeoRules;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Certifying an operator: the public part for all, who it is for the administration and those it shares it with. */
final class Granting {
    private static final Reason THERE =
            Reason.at("recordId", ReasonCode.DUPLICATE_RECORD, "names a record that exists");

    private Granting() {}

    static JsonValue grant(Call call) {
        Member caller = Members.ofCaller(call);
        Role role = Roles.ofCaller(call);
        AeoAuthorisation authorisation = AeoAuthorisation.SHAPE.readStored(call.document(0));
        ConfidentialPart<AeoDetails> details = Confidential.require(call, AeoDetails.SHAPE);
        Call.refuseFor(Reasons.both(
                Reasons.both(
                        AeoRules.mayGrant(caller, role, authorisation, Arrangements.all(call.state()), call.time()),
                        AeoRules.binds(caller, authorisation, details)),
                Guards.unlessNew(call.state(), Authorisations.key(authorisation), THERE)));
        create(call, authorisation, details);
        call.announce("AeoGranted", Authorisations.announcement(authorisation));
        return AeoAuthorisation.SHAPE.json(authorisation);
    }

    private static void create(Call call, AeoAuthorisation authorisation, ConfidentialPart<AeoDetails> details) {
        LedgerKey key = Authorisations.key(authorisation);
        byte[] part = details.write();
        Guards.create(call.state(), authorisation.administration(), key, AeoAuthorisation.SHAPE.write(authorisation));
        call.state().putPrivate(authorisation.administration(), key, part);
        for (MspId partner : authorisation.sharedWith()) {
            call.state().putPrivate(partner, key, part);
        }
    }
}

package org.portolan.contracts.aeo;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.member.Members;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.member.Role;

/** The contract {@code aeo}. */
public final class AeoContract {
    private AeoContract() {}

    public static Contract contract() {
        StatusChange suspension = new StatusChange(AeoStatus.SUSPENDED, "AeoSuspended");
        StatusChange resumption = new StatusChange(AeoStatus.CERTIFIED, "AeoResumed");
        StatusChange revocation = new StatusChange(AeoStatus.REVOKED, "AeoRevoked");
        Access granting = Access.of(Role.AEO_OFFICER);
        Access reading = Members.only(Role.OFFICER, Role.AEO_OFFICER, Role.RISK_OFFICER, Role.AUDITOR, Role.GATEWAY);
        return Contract.of(
                "aeo",
                transaction("arrange", granting, Arranging::arrange, "arrangement"),
                transaction("withdraw", granting, Arranging::withdraw, "arrangementId"),
                transaction("grant", granting, Granting::grant, "authorisation"),
                transaction("suspend", granting, suspension::make, "recordId", "change"),
                transaction("resume", granting, resumption::make, "recordId", "change"),
                transaction("revoke", granting, revocation::make, "recordId", "change"),
                query("arrangements", reading, Arranging::list),
                query("read", reading, AuthorisationQuery::read, "issuer", "recordId"),
                query("confidential", reading, AuthorisationQuery::confidential, "issuer", "recordId"));
    }
}

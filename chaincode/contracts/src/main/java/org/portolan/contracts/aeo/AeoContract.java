package org.portolan.contracts.aeo;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Contract;
import org.portolan.records.aeo.code.AeoStatus;

/** The contract {@code aeo}. */
public final class AeoContract {
    private AeoContract() {}

    public static Contract contract() {
        StatusChange suspension = new StatusChange(AeoStatus.SUSPENDED, "AeoSuspended");
        StatusChange resumption = new StatusChange(AeoStatus.CERTIFIED, "AeoResumed");
        StatusChange revocation = new StatusChange(AeoStatus.REVOKED, "AeoRevoked");
        return Contract.of(
                "aeo",
                transaction("arrange", Arranging::arrange, "arrangement"),
                transaction("grant", Granting::grant, "authorisation"),
                transaction("suspend", suspension::make, "recordId", "change"),
                transaction("resume", resumption::make, "recordId", "change"),
                transaction("revoke", revocation::make, "recordId", "change"),
                query("arrangements", Arranging::list),
                query("read", AuthorisationQuery::read, "issuer", "recordId"),
                query("confidential", AuthorisationQuery::confidential, "issuer", "recordId"));
    }
}

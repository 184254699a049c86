package org.portolan.contracts.origin;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.member.Members;
import org.portolan.records.member.Role;

/** The contract {@code origin}. */
public final class OriginContract {
    private OriginContract() {}

    public static Contract contract() {
        Access issuing = Access.of(Role.ORIGIN_OFFICER);
        Access receiving = Access.of(Role.ORIGIN_OFFICER, Role.OFFICER);
        Access reading = Members.only(Role.OFFICER, Role.ORIGIN_OFFICER, Role.RISK_OFFICER, Role.AUDITOR, Role.GATEWAY);
        return Contract.of(
                "origin",
                transaction("issue", issuing, Issuing::issue, "certificate"),
                transaction("cancel", issuing, Issuing::cancel, "issuer", "number", "reason"),
                transaction("acknowledge", receiving, Stating::acknowledge, "issuer", "number"),
                transaction("reject", receiving, Stating::reject, "issuer", "number", "notice"),
                query("read", reading, CertificateQuery::read, "issuer", "number"),
                query("confidential", reading, CertificateQuery::confidential, "issuer", "number"));
    }
}

package org.portolan.contracts.origin;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Contract;

/** The contract {@code origin}. */
public final class OriginContract {
    private OriginContract() {}

    public static Contract contract() {
        return Contract.of(
                "origin",
                transaction("issue", Issuing::issue, "certificate"),
                transaction("cancel", Issuing::cancel, "issuer", "number", "reason"),
                transaction("acknowledge", Stating::acknowledge, "issuer", "number"),
                transaction("reject", Stating::reject, "issuer", "number", "notice"),
                query("read", CertificateQuery::read, "issuer", "number"),
                query("confidential", CertificateQuery::confidential, "issuer", "number"));
    }
}

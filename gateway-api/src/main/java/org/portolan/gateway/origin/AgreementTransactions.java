package org.portolan.gateway.origin;

import java.util.List;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.origin.agreement.AgreementId;
import org.portolan.records.origin.agreement.AgreementRules;
import org.portolan.records.origin.agreement.SignedVersions;
import org.portolan.records.origin.agreement.TradeAgreement;
import org.springframework.stereotype.Component;

/** Makes transactions of what parties do with agreements on origin. */
@Component
final class AgreementTransactions {
    private static final ContractName CONTRACT = ContractName.of(SignedVersions.KIND);

    TransactionRequest sign(Caller caller, byte[] body) {
        EarlyRefusals.role(caller, AgreementRules.SIGNING);
        String text = EarlyRefusals.reading("", () -> TradeAgreement.SHAPE.text(TradeAgreement.SHAPE.read(body)));
        return act(caller, "agree", text);
    }

    TransactionRequest withdraw(Caller caller, String agreement, int version) {
        EarlyRefusals.role(caller, AgreementRules.SIGNING);
        AgreementId id = EarlyRefusals.reading("agreementId", () -> new AgreementId(agreement));
        return act(caller, "withdraw", id.id(), Integer.toString(version));
    }

    private static TransactionRequest act(Caller caller, String function, String... arguments) {
        return new TransactionRequest(
                CONTRACT, function, List.of(arguments), Confidential.nothing(), List.of(caller.organisation()));
    }
}

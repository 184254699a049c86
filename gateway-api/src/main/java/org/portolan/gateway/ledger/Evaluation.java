package org.portolan.gateway.ledger;

import java.util.Optional;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Asks a contract at the submitter's own peer; nothing is written and no other organisation hears of it. */
@Component
public final class Evaluation {

    private final LedgerConnections connections;

    Evaluation(LedgerConnections connections) {
        this.connections = connections;
    }

    /** The contract's answer; a refusal is thrown as a problem. */
    public byte[] ask(Submitter submitter, ContractName contract, String function, String... arguments) {
        try {
            return connections
                    .network(submitter)
                    .getContract(contract.chaincode(), contract.contract())
                    .evaluateTransaction(function, arguments);
        } catch (GatewayException refused) {
            throw LedgerRefusals.problem(refused).exception();
        }
    }

    /** What the contract has against the transaction now, as far as it can be asked. */
    public Optional<Problem> refusal(Submitter submitter, TransactionRequest request) {
        try {
            return objection(submitter, request);
        } catch (ProblemException unanswered) {
            return Optional.empty();
        }
    }

    /** What the contract has against the transaction now; who cannot ask it is told so by a problem. */
    public Optional<Problem> objection(Submitter submitter, TransactionRequest request) {
        try {
            proposal(submitter, request).build().evaluate();
            return Optional.empty();
        } catch (GatewayException refused) {
            return Optional.of(LedgerRefusals.ofContract(refused)
                    .orElseThrow(() -> LedgerRefusals.problem(refused).exception()));
        }
    }

    /** What is proposed, before it is said whose peers are to endorse it. */
    Proposal.Builder proposal(Submitter submitter, TransactionRequest request) {
        return connections
                .network(submitter)
                .getContract(request.contract().chaincode(), request.contract().contract())
                .newProposal(request.function())
                .addArguments(request.arguments().toArray(String[]::new))
                .putAllTransient(request.confidential());
    }
}

package org.portolan.gateway.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.member.MspId;

/**
 * A call of a contract that is to become a transaction.
 *
 * @param contract the chaincode and the contract in it
 * @param arguments stand in the block for ever, for every member to read
 * @param confidential goes to the endorsers only and is kept in no log, block or argument
 * @param endorsers exactly the organisations that are to endorse; empty where the network's policy chooses
 */
public record TransactionRequest(
        ContractName contract,
        String function,
        List<String> arguments,
        Map<String, byte[]> confidential,
        List<MspId> endorsers) {

    public TransactionRequest {
        arguments = List.copyOf(arguments);
        confidential = Map.copyOf(confidential);
        endorsers = List.copyOf(endorsers);
        if (!confidential.isEmpty() && endorsers.isEmpty()) {
            throw new IllegalArgumentException("confidential data needs endorsers named, lest others receive it");
        }
    }

    /** A contract of this product. */
    public record ContractName(String chaincode, String contract) {
        public static final ContractName CONTAINER = new ContractName("movement", "container");
        public static final ContractName ALARM = new ContractName("movement", "alarm");
        public static final ContractName MOVEMENT_MEMBER = new ContractName("movement", "member");

        /** The contract that writes records of a kind. */
        public static ContractName of(RecordKind<?> kind) {
            return new ContractName(RecordKind.CHAINCODE, kind.contract());
        }
    }

    /** A request whose content everybody may see. */
    public static TransactionRequest open(ContractName contract, String function, String... arguments) {
        return new TransactionRequest(contract, function, List.of(arguments), Map.of(), List.of());
    }

    /** The first transaction of a record: its public part is the argument, and whoever is to know it all endorses. */
    public static <T, D> TransactionRequest creation(
            OwnedKind<T, D> kind, String function, T record, D details, Map<String, byte[]> confidential) {
        return new TransactionRequest(
                ContractName.of(kind),
                function,
                List.of(kind.shape().text(record)),
                confidential,
                kind.endorsers(record, details));
    }

    /** The same with an argument more. */
    public TransactionRequest and(String argument) {
        return new TransactionRequest(
                contract,
                function,
                Stream.concat(arguments.stream(), Stream.of(argument)).toList(),
                confidential,
                endorsers);
    }

    /** The recording of these events; the same recording twice is the same as once. */
    public static TransactionRequest recording(String events) {
        return open(ContractName.CONTAINER, "record", events);
    }

    /** What a writer says to a conflict; said twice it is said once. */
    public static TransactionRequest conflictStatement(String statement) {
        return open(ContractName.CONTAINER, "stateOnConflict", statement);
    }

    /** Names the call without its content. */
    @Override
    public String toString() {
        return contract.contract + ":" + function;
    }
}

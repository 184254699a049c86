package org.portolan.contracts.network;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.StrictJson;

/** One call through the Gateway SDK; what the contract refuses is a {@link Refused} with the contract's own words. */
public final class Calling {
    private final Contract contract;
    private final String function;
    private final LongConsumer awaitBlock;
    private final List<byte[]> arguments = new ArrayList<>();
    private final Map<String, byte[]> confidential = new TreeMap<>();
    private String[] endorsers = new String[0];

    Calling(Contract contract, String function, LongConsumer awaitBlock) {
        this.contract = contract;
        this.function = function;
        this.awaitBlock = awaitBlock;
    }

    public Calling with(String... texts) {
        Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).forEach(arguments::add);
        return this;
    }

    public Calling with(byte[] document) {
        arguments.add(document);
        return this;
    }

    /** Sends a confidential part in the transient map, as the gateway does. */
    public Calling confidentially(ConfidentialPart<?> part) {
        JsonObject stored = (JsonObject) StrictJson.value(part.write());
        confidential.put("confidential", Documents.bytes(stored.fields().get("confidential")));
        confidential.put("salt", ((JsonText) stored.fields().get("salt")).text().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends the confidential part that is to be replaced. */
    public Calling replacing(ConfidentialPart<?> part) {
        confidential.put("former", part.write());
        return this;
    }

    /** Sends the part of the certificate on which something is booked. */
    public Calling on(ConfidentialPart<?> part) {
        confidential.put("certificate", part.write());
        return this;
    }

    /** Has it endorsed, to be submitted when others are. */
    public Transaction endorsed() {
        try {
            return proposal().endorse();
        } catch (EndorseException e) {
            throw refused(e);
        }
    }

    /** Asks these organisations for their signatures and no others. */
    public Calling endorsedBy(String... mspIds) {
        endorsers = mspIds;
        return this;
    }

    /** Submits and waits until every peer has the block; the transaction has to become valid. */
    public JsonObject submit() {
        return (JsonObject) StrictJson.value(submitted().getResult());
    }

    /** Submits in the same way, and gives the transaction as it stands in its block. */
    public Envelope envelope() {
        try {
            return PreparedTransaction.parseFrom(submitted().getBytes()).getEnvelope();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the transaction is not one", e);
        }
    }

    private Transaction submitted() {
        try {
            Transaction endorsed = proposal().endorse();
            Status status = endorsed.submitAsync().getStatus();
            awaitBlock.accept(status.getBlockNumber());
            if (!status.isSuccessful()) {
                throw new Invalid(status.getCode());
            }
            return endorsed;
        } catch (EndorseException e) {
            throw refused(e);
        } catch (SubmitException | CommitStatusException e) {
            throw new IllegalStateException("the transaction was not committed", e);
        }
    }

    /** The validation code of the transaction, whatever it is. */
    public String outcome() {
        try {
            submit();
            return "VALID";
        } catch (Invalid invalid) {
            return invalid.getMessage();
        }
    }

    public JsonObject evaluate() {
        return (JsonObject) StrictJson.value(answer());
    }

    /** The answer of a query as its bytes. */
    public byte[] answer() {
        try {
            return proposal().evaluate();
        } catch (GatewayException e) {
            throw refused(e);
        }
    }

    private Proposal proposal() {
        return contract.newProposal(function)
                .addArguments(arguments.toArray(byte[][]::new))
                .putAllTransient(confidential)
                .setEndorsingOrganizations(endorsers)
                .build();
    }

    private static Refused refused(GatewayException e) {
        String details = e.getDetails().stream()
                .map(detail -> detail.getMessage().replaceFirst("^.*?chaincode response 500, ", ""))
                .distinct()
                .collect(Collectors.joining(" | "));
        return new Refused(details.isEmpty() ? String.valueOf(e.getMessage()) : details, e);
    }
}

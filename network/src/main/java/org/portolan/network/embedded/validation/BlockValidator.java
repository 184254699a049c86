package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.commit.StateUpdates;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.msp.ChannelMsps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges the transactions of a block in Fabric's order: form and signatures, endorsements, duplicates, conflicts. */
public final class BlockValidator {
    private static final Logger LOG = LoggerFactory.getLogger(BlockValidator.class);

    private final ChannelSettings settings;
    private final ChannelMsps msps;
    private final EnvelopeCheck envelopes;

    public BlockValidator(ChannelSettings settings, ChannelMsps msps) {
        this.settings = settings;
        this.msps = msps;
        this.envelopes = new EnvelopeCheck(settings.channel(), msps);
    }

    /** {@code before} is the state right before the block; {@code used} knows the transaction ids of earlier blocks. */
    public ValidatedBlock validate(long block, List<ByteString> data, StateSnapshot before, Predicate<String> used) {
        // Signatures cost nearly all the time and do not depend on one another.
        List<Candidate> candidates = data.parallelStream()
                .map(envelope -> Candidate.of(envelope, envelopes, msps))
                .toList();
        EndorsementCheck endorsements = new EndorsementCheck(new WriteDemands(settings, before));
        Set<String> inBlock = new HashSet<>();
        for (Candidate candidate : candidates) {
            candidate.judge((transaction, endorsers) -> {
                checkUnused(transaction, used);
                endorsements.check(transaction, endorsers);
                checkUnused(transaction, id -> !inBlock.add(id));
            });
        }
        return settle(block, candidates, before);
    }

    private static ValidatedBlock settle(long block, List<Candidate> candidates, StateSnapshot before) {
        StateUpdates updates = new StateUpdates(before);
        ConcurrencyCheck concurrency = new ConcurrencyCheck(before, updates);
        NavigableMap<Integer, EndorserTransaction> valid = new TreeMap<>();
        List<TxValidationCode> codes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Version version = new Version(block, i);
            int position = i;
            Candidate candidate = candidates.get(i);
            candidate.judge((transaction, endorsers) -> {
                concurrency.check(transaction.results());
                updates.apply(transaction.results(), version);
                valid.put(position, transaction);
            });
            candidate
                    .refusal()
                    .ifPresent(refusal -> LOG.warn(
                            "transaction {} at {} of block {} is invalid, {}: {}",
                            candidate.id(),
                            position,
                            block,
                            refusal.code(),
                            refusal.getMessage()));
            codes.add(candidate.code());
            ids.add(candidate.id());
        }
        return new ValidatedBlock(codes, new BlockTransactions(ids, valid), updates);
    }

    private static void checkUnused(EndorserTransaction transaction, Predicate<String> used) throws RefusedTransaction {
        if (used.test(transaction.id())) {
            throw new RefusedTransaction(TxValidationCode.DUPLICATE_TXID, "the transaction id was used before");
        }
    }
}

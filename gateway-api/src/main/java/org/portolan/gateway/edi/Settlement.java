package org.portolan.gateway.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.edi.kept.KeptResult;
import org.portolan.gateway.edi.kept.KeptResults;
import org.portolan.gateway.edi.kept.ResultStatus;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.TransactionOutcomes;
import org.springframework.stereotype.Component;

/** Looks after results whose outcome was not known when they were kept. */
@Component
final class Settlement {

    private static final int PAGE = 500;

    private final KeptResults results;
    private final TransactionOutcomes outcomes;

    Settlement(KeptResults results, TransactionOutcomes outcomes) {
        this.results = results;
        this.outcomes = outcomes;
    }

    /** Puts down what has become known since. */
    void settle(String interchange) {
        if (results.count(interchange).getOrDefault(ResultStatus.PENDING, 0) == 0) {
            return;
        }
        int last = 0;
        for (List<KeptResult> page = results.after(interchange, last, PAGE);
                !page.isEmpty();
                page = results.after(interchange, last, PAGE)) {
            List<KeptResult> settled = new ArrayList<>();
            page.stream()
                    .filter(result -> result.status() == ResultStatus.PENDING)
                    .forEach(result -> settled(result).ifPresent(settled::add));
            results.settle(interchange, settled);
            last = page.getLast().number();
        }
    }

    private Optional<KeptResult> settled(KeptResult result) {
        return result.transactionId().flatMap(transaction -> {
            Optional<Outcome> outcome = outcomes.known(transaction);
            return outcome.map(known -> ChunkResults.placed(result, transaction, Optional.of(known)));
        });
    }
}

package org.portolan.gateway.container.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.container.recording.GroupQueue.Waiting;
import org.portolan.gateway.ledger.Kept;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.connection.OrderingService;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.operation.Operations;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.records.reason.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a group as one transaction and gives each of its requests an operation or a refusal of its own. */
@Component
final class GroupSender {

    private static final Logger LOG = LoggerFactory.getLogger(GroupSender.class);

    private final Submission submission;
    private final OrderingService ordering;
    private final Operations operations;

    GroupSender(Submission submission, OrderingService ordering, Operations operations) {
        this.submission = submission;
        this.ordering = ordering;
        this.operations = operations;
    }

    /** Refuses what could only wait, because the ordering service takes nothing. */
    void requireOrdering(Submitter submitter) {
        ordering.require(submitter);
    }

    /** Does not throw: whatever happens is told to the waiting requests. The callback runs when all is over. */
    void send(Submitter submitter, List<Waiting> group, Runnable over) {
        GroupTransaction transaction =
                new GroupTransaction(group.stream().map(Waiting::batch).toList());
        try {
            Kept<Map<Waiting, Operation>> kept = submission.send(
                    submitter, transaction.request(), (id, result) -> add(group, transaction, id, result));
            kept.outcome().thenRun(over);
            group.forEach(waiting -> complete(waiting, kept.companion(), transaction));
        } catch (ProblemException refused) {
            over.run();
            refuse(group, transaction, refused);
        } catch (RuntimeException failed) {
            over.run();
            LOG.error("A group of {} requests could not be sent", group.size(), failed);
            group.forEach(waiting -> waiting.operation().completeExceptionally(failed));
        }
    }

    private Map<Waiting, Operation> add(
            List<Waiting> group, GroupTransaction transaction, String transactionId, byte[] result) {
        Map<Integer, List<Reason>> refusals = ContractResults.refusals(result);
        Map<Waiting, Operation> added = new LinkedHashMap<>();
        for (Waiting waiting : group) {
            EventBatch batch = waiting.batch();
            Map<Integer, JudgedEvent> verdicts = transaction.verdicts(batch, refusals);
            BatchAnswer answer = BatchAnswer.of(batch, verdicts, transaction);
            if (answer.anyAccepted()) {
                added.put(waiting, operations.add(batch.request(), EventBatch.KIND, transactionId, answer.document()));
            } else {
                waiting.operation()
                        .completeExceptionally(
                                BatchAnswer.noneAccepted(batch, verdicts).exception());
            }
        }
        return added;
    }

    private static void complete(Waiting waiting, Map<Waiting, Operation> added, GroupTransaction transaction) {
        Operation operation = added.get(waiting);
        if (operation != null) {
            waiting.operation().complete(operation);
        }
    }

    private static void refuse(List<Waiting> group, GroupTransaction transaction, ProblemException refused) {
        Problem problem = refused.problem();
        if (problem.status() >= 500 || (transaction.size() > 1 && !ContractResults.isNoneAccepted(problem))) {
            group.forEach(waiting -> waiting.operation().completeExceptionally(refused));
            return;
        }
        Map<Integer, List<Reason>> refusals = ContractResults.refusals(problem);
        for (Waiting waiting : group) {
            Map<Integer, JudgedEvent> verdicts = transaction.verdicts(waiting.batch(), refusals);
            waiting.operation()
                    .completeExceptionally(
                            BatchAnswer.noneAccepted(waiting.batch(), verdicts).exception());
        }
    }
}

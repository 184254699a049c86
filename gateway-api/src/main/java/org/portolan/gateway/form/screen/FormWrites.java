package org.portolan.gateway.form.screen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.digest.Digest;
import org.springframework.stereotype.Component;

/** Puts what somebody enters on a page on the ledger, and waits up to 5 seconds until the pages show it. */
@Component
public final class FormWrites {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration OTHER_CLICK = Duration.ofSeconds(10);

    private final SingleWrites writes;
    private final ReadPosition position;

    FormWrites(SingleWrites writes, ReadPosition position) {
        this.writes = writes;
        this.position = position;
    }

    /**
     * The block that holds it, or nothing when that is not known yet. What is sent twice from one form, as by two clicks,
     * is done once, and answered alike each time; whoever goes back in the browser and enters something else into the same
     * form does something else. What another overtakes is made anew, and nobody is told of a conflict that this resolves.
     *
     * @param form names the form that was filled in
     * @param entered all that was entered, and what it is about
     */
    public OptionalLong write(
            Caller reader, UUID form, String entered, String kind, Supplier<TransactionRequest> transaction) {
        var digest = Digest.of(entered.getBytes(StandardCharsets.UTF_8));
        var request = new WriteRequest(reader, Optional.of(form + "-" + digest.hex()), digest, false, new byte[0]);
        try {
            var answer = writes.repeated(request, kind, transaction, result -> Map.of(), OTHER_CLICK);
            return Optional.ofNullable(answer.getBody())
                                    .map(body -> body.get("block"))
                                    .orElse(null)
                            instanceof Number block
                    ? shown(block.longValue())
                    : OptionalLong.empty();
        } catch (ProblemException refused) {
            if (refused.problem().code().equals(ProblemKind.IDEMPOTENCY_KEY_IN_USE.name())) {
                return OptionalLong.empty();
            }
            throw refused;
        }
    }

    private OptionalLong shown(long block) {
        position.await(block, PATIENCE);
        return OptionalLong.of(block);
    }
}

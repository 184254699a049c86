package org.portolan.gateway.container.view;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.trace.Moment;
import org.portolan.gateway.trace.Moment.Knowledge;

/** The part of a question that asks for an earlier time. */
record PastQuestion(
        @Parameter(
                description = "An earlier time with its offset. Without it the answer is that of now.",
                example = "2026-11-12T16:00:00+08:00")
        @Nullable String asOf,

        @Parameter(
                description = "With asOf: now for what was true then as it is known now, then for what the ledger held"
                        + " at that time. Without it: now.")
        @Nullable String known) {

    Optional<Moment> moment(Clock clock) {
        if (asOf == null) {
            if (known != null) {
                throw invalid("known", "\"known\" goes with \"asOf\" only.");
            }
            return Optional.empty();
        }
        var time = AddressPart.time("asOf", asOf).toInstant();
        if (time.isAfter(clock.instant())) {
            throw invalid("asOf", "\"asOf\" must not lie in the future.");
        }
        return Optional.of(new Moment(time, knowledge()));
    }

    private Knowledge knowledge() {
        return switch (known) {
            case null -> Knowledge.NOW;
            case "now" -> Knowledge.NOW;
            case "then" -> Knowledge.THEN;
            default -> throw invalid("known", "\"known\" must be now or then.");
        };
    }

    private static RuntimeException invalid(String field, String detail) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, detail).at(field).exception();
    }
}

package org.portolan.gateway.container.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.trace.ContainerTrace;
import org.portolan.records.reason.Reason;

/** One answer for each container that was asked for, in the order of the question. */
record SeveralContainers(List<OneOfSeveral> containers) {

    /** What there is to say of one number. */
    record OneOfSeveral(
            @Schema(description = "As it was asked for.") String containerNumber,

            @Schema(
                    description =
                            "FOUND; NOTHING for one that does not exist or that the caller may not see; INVALID for"
                                    + " what is no container number.")
            String result,

            @Schema(description = "Why the number is invalid.")
            Optional<String> reason,

            @Schema(description = "Without events; ask for the container itself to get these.")
            Optional<ContainerTrace> trace) {

        static OneOfSeveral found(ContainerTrace trace) {
            return new OneOfSeveral(trace.containerNumber(), "FOUND", Optional.empty(), Optional.of(trace));
        }

        static OneOfSeveral nothing(String number) {
            return new OneOfSeveral(number, "NOTHING", Optional.empty(), Optional.empty());
        }

        static OneOfSeveral invalid(String number, Reason reason) {
            return new OneOfSeveral(number, "INVALID", Optional.of(reason.message()), Optional.empty());
        }
    }
}

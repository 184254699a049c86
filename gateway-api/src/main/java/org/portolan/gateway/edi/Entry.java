package org.portolan.gateway.edi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.edi.kept.KeptResult;
import org.portolan.gateway.edi.kept.KeptResult.Event;
import org.portolan.gateway.edi.kept.ResultStatus;
import org.portolan.gateway.edi.mapping.MappedContainer;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;

/**
 * An event of a message on its way to the ledger.
 *
 * @param number of its result in the interchange
 */
record Entry(int number, int message, MappedContainer container, ContainerMovement movement, Fit fit, MspId writer) {

    /** Its result with this status. */
    KeptResult result(ResultStatus status, ReportJson json) {
        return new KeptResult(
                number,
                message,
                container.number(),
                status,
                Optional.empty(),
                json.notices(container.notices()),
                Optional.of(new Event(
                        fit.id(),
                        movement.happening().code(),
                        movement.isRetraction(),
                        new String(ContainerMovementJson.write(movement.writtenBy(writer)), StandardCharsets.UTF_8))),
                Optional.empty(),
                OptionalLong.empty());
    }

    /** Its result when it is refused after all. */
    KeptResult refused(List<Reason> reasons, ReportJson json) {
        return refused(number, message, container.refused(reasons), json);
    }

    /** The result of a container that has no event. */
    static KeptResult refused(int number, int message, MappedContainer container, ReportJson json) {
        return new KeptResult(
                number,
                message,
                container.number(),
                ResultStatus.REFUSED,
                container.refusal().map(first -> json.fault(container.refusals())),
                json.notices(container.notices()),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }
}

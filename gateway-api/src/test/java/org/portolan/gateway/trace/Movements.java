package org.portolan.gateway.trace;

import com.google.protobuf.ByteString;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.member.MspId;

/** Events of the story's containers, as they stand on the ledger. */
public final class Movements {
    private Movements() {}

    /** Parses a reported event and gives it a writer. */
    public static ContainerMovement recorded(
            String container, String code, String type, String time, String place, String writer) {
        var json = """
                {"classifier":"ACT","containerNumber":"%s","direction":"EXPORT","emptyIndicator":"LADEN",\
                "eventCode":"%s","eventTime":"%s","eventType":"%s","location":"%s","reportedTime":"%s"}""".formatted(container, code, time, type, place, time);
        return ContainerMovementJson.readReported(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .writtenBy(new MspId(writer));
    }

    /** Writes the event as the contract does. */
    public static TestTransaction record(TestTransaction transaction, ContainerMovement movement) {
        var id = ContainerMovementJson.eventId(movement).toString();
        var key = movement.container()
                .map(number -> TestTransaction.key("movement", number.toString(), movement.keyTime(), id))
                .orElseGet(() -> {
                    var subject = movement.subjects().getFirst();
                    return TestTransaction.key(
                            "sharedMovement", subject.kind().name(), subject.reference(), movement.keyTime(), id);
                });
        return transaction.writes("movement", key, ByteString.copyFrom(ContainerMovementJson.write(movement)));
    }
}

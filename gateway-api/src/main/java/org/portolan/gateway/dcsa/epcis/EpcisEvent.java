package org.portolan.gateway.dcsa.epcis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.text.TimeText;

/** One recorded movement as an object event. */
record EpcisEvent(RecordedMovement recorded, Instant ledgerTime) {

    ObjectForm form() {
        ContainerMovement movement = recorded.movement();
        var time = movement.happening().eventTime();
        String offset = time.getOffset().getId();
        var code = movement.happening().code();
        return ObjectForm.begin()
                .text("type", "ObjectEvent")
                .text("eventID", EpcisWords.name(recorded.eventId()))
                .text("eventTime", TimeText.write(time))
                .text("eventTimeZoneOffset", offset.equals("Z") ? "+00:00" : offset)
                .text("recordTime", ledgerTime.truncatedTo(ChronoUnit.MILLIS))
                .texts("epcList", List.of(EpcisWords.epc(movement.containerNumber())))
                .text("action", "OBSERVE")
                .text("bizStep", EpcisWords.step(code))
                .text("disposition", EpcisWords.disposition(code))
                .object(
                        "readPoint",
                        ObjectForm.begin()
                                .text("id", EpcisWords.place(movement.place().location())))
                .objects("bizTransactionList", documents(movement))
                .objects("sensorElementList", EpcisSensors.elements(movement))
                .text("portolan:eventCode", code)
                .text("portolan:writer", recorded.writer())
                .text("portolan:emptyIndicator", movement.equipment().emptyIndicator())
                .texts("portolan:sealNumbers", movement.equipment().sealNumbers())
                .number("portolan:ledgerBlock", recorded.position().block());
    }

    private static List<ObjectForm> documents(ContainerMovement movement) {
        List<ObjectForm> documents = new ArrayList<>();
        var told = movement.documents();
        told.billOfLading()
                .ifPresent(number -> documents.add(ObjectForm.begin()
                        .text("type", "bol")
                        .text("bizTransaction", EpcisWords.document("TRD", number))));
        told.bookingReference().ifPresent(number -> documents.add(document("BKG", number)));
        told.declarationReference().ifPresent(number -> documents.add(document("CUC", number)));
        told.references().forEach(reference -> documents.add(document(reference.type(), reference.number())));
        return documents;
    }

    private static ObjectForm document(String type, String number) {
        return ObjectForm.begin()
                .text("type", EpcisWords.VOCABULARY + type)
                .text("bizTransaction", EpcisWords.document(type, number));
    }
}

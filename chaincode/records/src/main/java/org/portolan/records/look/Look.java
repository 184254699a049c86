package org.portolan.records.look;

import java.time.LocalDate;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/**
 * That people or systems of an organisation looked at a container on a day in UTC. It names no person, and the second
 * look of a day for the same purpose is the same look.
 */
public record Look(MspId organisation, ContainerNumber containerNumber, LookPurpose purpose, LocalDate day) {
    /** As it stands in a report. */
    static final Shape<Look> SHAPE = Shape.of(look -> {
        var organisation = look.required("organisation", MspId.TEXT, Look::organisation);
        var container = look.required("containerNumber", ContainerNumber.TEXT, Look::containerNumber);
        var purpose = look.required("purpose", TextForm.codes(LookPurpose.class), Look::purpose);
        var day = look.required("day", TextForm.DAY, Look::day);
        return taken -> new Look(taken.of(organisation), taken.of(container), taken.of(purpose), taken.of(day));
    });
}

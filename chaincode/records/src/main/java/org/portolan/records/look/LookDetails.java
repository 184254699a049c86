package org.portolan.records.look;

import java.util.List;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;

/** The confidential part of a report: 1 to 500 looks. */
public record LookDetails(List<Look> looks) {
    /** The most looks of one report. */
    public static final int MOST = 500;

    /** The confidential part of a report. */
    public static final Shape<LookDetails> SHAPE = Shape.of(details -> {
        var looks = details.list("looks", 1, MOST, Look.SHAPE, LookDetails::looks);
        return taken -> new LookDetails(taken.of(looks));
    });

    public LookDetails {
        looks = List.copyOf(looks);
        if (looks.isEmpty() || looks.size() > MOST) {
            throw new InvalidValue(Reason.at("looks", ReasonCode.LIST_SIZE, "must be 1 to " + MOST));
        }
    }

    /** At which containers somebody looked, one for each look. */
    public List<ContainerNumber> containers() {
        return looks.stream().map(Look::containerNumber).toList();
    }
}

package org.portolan.records.container;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/** The container's condition at the time: empty or laden, its ISO 6346 size and type, its seals in the order reported. */
public record Equipment(EmptyIndicator emptyIndicator, Optional<String> isoSizeType, List<String> sealNumbers) {
    private static final Pattern SIZE_TYPE = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern SEAL = Pattern.compile("[A-Z0-9-]{1,15}");
    static final int MOST_SEALS = 10;

    public Equipment {
        sealNumbers = List.copyOf(sealNumbers);
        Identifier.check("isoSizeType", isoSizeType, SIZE_TYPE, "must be an ISO 6346 size and type, such as 42G1");
        for (String seal : sealNumbers) {
            Identifier.require("sealNumbers", seal, SEAL, "must have 1 to 15 capital letters, digits or dashes each");
        }
        if (sealNumbers.size() > MOST_SEALS || sealNumbers.stream().distinct().count() < sealNumbers.size()) {
            throw new InvalidValue(
                    Reason.at("sealNumbers", ReasonCode.LIST_SIZE, "must be at most 10, none of them twice"));
        }
    }

    /** A container with goods in it, of which nothing more is known. */
    public static Equipment laden() {
        return new Equipment(EmptyIndicator.LADEN, Optional.empty(), List.of());
    }
}

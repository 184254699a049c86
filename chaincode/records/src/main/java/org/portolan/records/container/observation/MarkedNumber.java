package org.portolan.records.container.observation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.text.Identifier;

/** The parts of the number as they stand on the box: owner code with category, serial, control digit (ISO 6346). */
public record MarkedNumber(Optional<String> ownerCode, Optional<String> serialCode, Optional<String> controlDigit) {
    private static final Pattern OWNER = Pattern.compile("[A-Z]{4}");
    private static final Pattern SERIAL = Pattern.compile("\\d{6}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** No part was read. */
    public static final MarkedNumber NONE = new MarkedNumber(Optional.empty(), Optional.empty(), Optional.empty());

    public MarkedNumber {
        Identifier.check("ownerCode", ownerCode, OWNER, "must be three letters of the owner and the category letter");
        Identifier.check("serialCode", serialCode, SERIAL, "must be six digits");
        Identifier.check("controlDigit", controlDigit, DIGIT, "must be one digit");
    }

    /** The parts joined, where all of them were read. */
    public Optional<String> joined() {
        return ownerCode.flatMap(
                owner -> serialCode.flatMap(serial -> controlDigit.map(digit -> owner + serial + digit)));
    }
}

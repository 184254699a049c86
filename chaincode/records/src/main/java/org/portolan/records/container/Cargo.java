package org.portolan.records.container;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.Identifier;

/** What makes the goods special to a terminal: dangerous (UN number and IMDG class) or kept cold. */
public record Cargo(
        Optional<Boolean> dangerous, Optional<String> unNumber, Optional<String> imdgClass, Optional<Boolean> reefer) {
    private static final Pattern UN_NUMBER = Pattern.compile("\\d{4}");
    private static final Pattern IMDG_CLASS = Pattern.compile("[1-9](\\.[1-9])?[A-S]?");

    /** Nothing is known of the goods. */
    public static final Cargo NONE = new Cargo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Cargo {
        Identifier.check("unNumber", unNumber, UN_NUMBER, "must be a UN number of four digits");
        Identifier.check("imdgClass", imdgClass, IMDG_CLASS, "must be an IMDG class, such as 3 or 1.4S");
        if (dangerous.equals(Optional.of(false)) && (unNumber.isPresent() || imdgClass.isPresent())) {
            throw new InvalidValue(
                    Reason.at("dangerousFlag", "CONTRADICTION", "must not be false beside a UN number or IMDG class"));
        }
    }

    /** Whether the goods are known to be dangerous. */
    public boolean isDangerous() {
        return dangerous.orElse(unNumber.isPresent() || imdgClass.isPresent());
    }

    /** Whether the goods are known to be kept cold. */
    public boolean isReefer() {
        return reefer.orElse(false);
    }
}

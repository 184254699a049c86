package org.portolan.records.container;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/** One kind of dangerous goods: its UN number, its IMDG class, or both. */
public record DangerousGoods(Optional<String> unNumber, Optional<String> imdgClass) {
    private static final Pattern UN_NUMBER = Pattern.compile("\\d{4}");
    private static final Pattern IMDG_CLASS = Pattern.compile("[1-9](\\.[1-9])?[A-S]?");

    public DangerousGoods {
        check(unNumber, imdgClass);
        if (unNumber.isEmpty() && imdgClass.isEmpty()) {
            throw new InvalidValue(Reason.at("unNumber", ReasonCode.MISSING_FIELD, "or imdgClass is mandatory"));
        }
    }

    static void check(Optional<String> unNumber, Optional<String> imdgClass) {
        Identifier.check("unNumber", unNumber, UN_NUMBER, "must be a UN number of four digits");
        Identifier.check("imdgClass", imdgClass, IMDG_CLASS, "must be an IMDG class, such as 3 or 1.4S");
    }
}

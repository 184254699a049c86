package org.portolan.records.trade;

import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/** Goods by the Harmonized System: six international digits, or eight to ten national ones, in a named edition. */
public record HsCode(String code, HsEdition edition) {
    private static final Pattern FORM = Pattern.compile("\\d{6}|\\d{8,10}");

    public HsCode {
        Identifier.require("hsCode", code, FORM, "must have six, eight, nine or ten digits");
        int chapter = Integer.parseInt(code.substring(0, 2));
        boolean national = chapter > 97 && code.length() > 6;
        if (chapter == 0 || chapter == 77 || chapter > 97 && !national) {
            throw new InvalidValue(
                    Reason.at("hsCode", ReasonCode.HS_CHAPTER, "must begin with a chapter of the Harmonized System"));
        }
    }

    /** The first six digits, which are the same in all countries. */
    public String subheading() {
        return code.substring(0, 6);
    }

    /** The first four digits. */
    public String heading() {
        return code.substring(0, 4);
    }
}

package org.portolan.records.trade;

import java.util.function.Function;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.CodeList;

/** An edition of the Harmonized System, by its year: agreements fix different ones. */
public enum HsEdition {
    HS_2012("2012"),
    HS_2017("2017"),
    HS_2022("2022");

    private static final Function<String, HsEdition> LIST = CodeList.of(HsEdition.class, HsEdition::year);

    /** As it stands in JSON. */
    public static final TextForm<HsEdition> TEXT = TextForm.codes(HsEdition.class, HsEdition::year);

    private final String year;

    HsEdition(String year) {
        this.year = year;
    }

    /** Reads the year. */
    public static HsEdition of(String year) {
        return LIST.apply(year);
    }

    /** The year, as it is written. */
    public String year() {
        return year;
    }

    @Override
    public String toString() {
        return year;
    }
}

package org.portolan.records.trade;

import org.portolan.records.shape.TextForm;

/** An edition of the Harmonized System, by its year: agreements fix different ones. */
public enum HsEdition {
    HS_2007("2007"),
    HS_2012("2012"),
    HS_2017("2017"),
    HS_2022("2022"),
    HS_2028("2028");

    /** As it stands in JSON. */
    public static final TextForm<HsEdition> TEXT = TextForm.codes(HsEdition.class, HsEdition::year);

    private final String year;

    HsEdition(String year) {
        this.year = year;
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

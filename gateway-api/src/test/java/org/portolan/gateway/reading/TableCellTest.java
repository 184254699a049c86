package org.portolan.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "|cmd",
                "%x",
                "\t=1",
                "\r=1",
                "\nx",
                " =1",
                "\u00A0=1",
                "\u3000+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\u22121",
                "\uFE661",
                "\u200B=1",
                "\uFEFF=1",
                "\"=1",
                "'=1"
            })
    void what_a_spreadsheet_would_calculate_begins_with_an_apostrophe(String cell) {
        assertThat(TableCell.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CSQU3054383", "2026-11-20T08:15:00+08:00", "天津新港", "a=b", "(1)", "'s-Hertogenbosch"})
    void other_cells_stay_as_they_are(String cell) {
        assertThat(TableCell.safe(cell)).isEqualTo(cell);
    }
}

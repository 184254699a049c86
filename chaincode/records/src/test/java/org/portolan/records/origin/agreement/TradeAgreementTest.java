package org.portolan.records.origin.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.fixture.Agreements;
import org.portolan.records.reason.InvalidValue;

class TradeAgreementTest {
    private static final String TEXT = TradeAgreement.SHAPE.text(Agreements.version(1, "2026-01-01"));

    @Test
    void reads_what_it_writes_in_one_order_of_its_sets() {
        var read = read(TEXT.replace("[\"CNCustomsMSP\",\"NZCustomsMSP\"]", "[\"NZCustomsMSP\",\"CNCustomsMSP\"]"));

        assertThat(read).isEqualTo(Agreements.version(1, "2026-01-01"));
        assertThat(TradeAgreement.SHAPE.text(read)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version":1 | "version":0 | version
            "version":1 | "version":21 | version
            "version":1 | "version":"1" | version
            "validityMonths":12 | "validityMonths":121 | issue.validityMonths
            ,"validityMonths":12 | "" | issue.validityMonths
            "replyDays":90 | "replyDays":20 | check.leastReplyDays
            "inForceUntil":"2090-12-31" | "inForceUntil":"2025-12-31" | inForceUntil
            ["CNCustomsMSP","NZCustomsMSP"] | ["CNCustomsMSP"] | parties
            "joint":"+" | "joint":"x" | forms[0].joint
            "mostItems":2 | "mostItems":0 | forms[0].mostItems
            "formType":"CNZ" | "formType":"cnz" | forms[0].formType
            "RVC #%" | "RVC §" | forms[0].criteria
            "hsEdition":"2022" | "hsEdition":"2021" | hsEdition
            "PARTIAL_USE" | "PARTLY" | allows
            "title":"Free | "title":" Free | title
            """)
    void refuses_what_no_agreement_says_and_names_the_place(String right, String wrong, String field) {
        String text = TEXT.replace(right, wrong.equals("\"\"") ? "" : wrong);

        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refusal ->
                                assertThat(refusal.reasons().getFirst().field()).startsWith(field));
    }

    @Test
    void refuses_a_form_that_stands_twice() {
        String form = TEXT.substring(TEXT.indexOf("{\"criteria\""), TEXT.indexOf("],\"hsEdition\""));

        assertThatThrownBy(() -> read(TEXT.replace(form, form + "," + form))).isInstanceOf(InvalidValue.class);
    }

    private static TradeAgreement read(String text) {
        return TradeAgreement.SHAPE.read(text.getBytes(StandardCharsets.UTF_8));
    }
}

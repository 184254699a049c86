package org.portolan.records.trade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.json.StrictJson;

class TradeCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"090210", "09021000", "0902100090", "9801100000"})
    void accepts_international_and_national_hs_codes(String code) {
        assertThat(new HsCode(code, HsEdition.HS_2022).heading()).isEqualTo(code.substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0902", "0902101", "09021000901", "00 210", "000210", "770210", "980110", "0902.10"})
    void refuses_other_hs_codes(String code) {
        assertThat(reasonOf(() -> new HsCode(code, HsEdition.HS_2017)).field()).isEqualTo("hsCode");
    }

    @Test
    void refuses_an_unknown_edition() {
        assertThat(reasonOf(() -> StrictJson.read(
                                "{\"hsEdition\":\"2020\"}".getBytes(UTF_8),
                                fields -> HsEdition.TEXT.require(fields, "hsEdition")))
                        .message())
                .isEqualTo("UNKNOWN_CODE[hsEdition]: must be one of 2007, 2012, 2017, 2022, 2028");
    }

    @Test
    void a_trader_number_begins_with_its_country() {
        assertThat(new TraderIdentification("NZ9429041234567").number()).startsWith("NZ");
        assertThat(reasonOf(() -> new TraderIdentification("XX942904")).code()).isEqualTo("COUNTRY");
        assertThat(reasonOf(() -> new TraderIdentification("NZ1234567890123456"))
                        .code())
                .isEqualTo("FORM");
        assertThat(reasonOf(() -> new TraderIdentification("NZ")).code()).isEqualTo("FORM");
    }
}

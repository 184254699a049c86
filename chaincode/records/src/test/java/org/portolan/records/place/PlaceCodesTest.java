package org.portolan.records.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodesTest {
    @Test
    void knows_the_countries_that_the_platform_knows() {
        assertThat(Locale.getISOCountries()).hasSize(249).allMatch(CountryCode::isAssigned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn", "XX", "CHN", "", "ＣN"})
    void refuses_what_is_no_country(String code) {
        assertThat(reasonOf(() -> new CountryCode(code)).code()).isEqualTo("COUNTRY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNTXG", "SGSIN", "HKHKG", "US2AB"})
    void accepts_places_and_knows_their_country(String code) {
        assertThat(new UnLocode(code).country().code()).isEqualTo(code.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cntxg", "CNTX", "CNTXGG", "XXTXG", "CNTX1", "CNTX0", "CN TX", "CNTX\u0000", ""})
    void refuses_what_has_not_the_form_of_a_locode(String code) {
        assertThat(reasonOf(() -> new UnLocode(code)).code()).isEqualTo("UN_LOCODE");
    }
}

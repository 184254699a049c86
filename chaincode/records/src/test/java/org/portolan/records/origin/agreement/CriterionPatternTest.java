package org.portolan.records.origin.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.reason.InvalidValue;

class CriterionPatternTest {

    @ParameterizedTest
    @CsvSource({
        "WO, WO, true",
        "WO, wo, false",
        "WO, WO-AK, false",
        "WO, W, false",
        "WO, '', false",
        "RVC #%, RVC 40%, true",
        "RVC #%, RVC 100%, true",
        "RVC #%, RVC 42.75%, true",
        "RVC #%, RVC 4000%, false",
        "RVC #%, RVC 42.755%, false",
        "RVC #%, RVC %, false",
        "RVC #%, RVC .5%, false",
        "RVC #%, RVC 40., false",
        "RVC #, RVC 40, true",
        "RVC #., RVC 40., true",
        "'\"P\"', '\"P\"', true"
    })
    void a_number_sign_stands_for_a_number(String pattern, String criterion, boolean fits) {
        assertThat(new CriterionPattern(pattern).fits(criterion)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " WO", "WO ", "W  O", "WÖ", "1234567890123456789012345678901"})
    void what_no_form_writes_is_refused(String text) {
        assertThatThrownBy(() -> new CriterionPattern(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void several_stand_together_only_where_the_form_joins_them() {
        var criteria = List.of(new CriterionPattern("CTH"), new CriterionPattern("RVC #%"));
        var joining = new AgreementForm("FORM", criteria, Optional.of("+"), Optional.empty());
        var plain = new AgreementForm("FORM", criteria, Optional.empty(), Optional.empty());

        assertThat(joining.takes("CTH+RVC 40%")).isTrue();
        assertThat(joining.takes("CTH + RVC 40%")).isTrue();
        assertThat(joining.takes("CTH")).isTrue();
        assertThat(joining.takes("CTH+")).isFalse();
        assertThat(joining.takes("CTH+PE")).isFalse();
        assertThat(plain.takes("CTH+RVC 40%")).isFalse();
        assertThat(plain.takes("RVC 40%")).isTrue();
    }

    @Test
    void a_form_without_criteria_takes_any() {
        assertThat(new AgreementForm("FORM", List.of(), Optional.empty(), Optional.empty()).takes("whatever"))
                .isTrue();
    }
}

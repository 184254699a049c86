package org.portolan.records.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.ledger.OwnedKind.SearchWord;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.InvalidValue;

class CertificateWordsTest {

    @Test
    void all_can_be_typed_that_certificates_are_searched_by() {
        assertThat(CertificateOfOrigin.KIND.words())
                .extracting(SearchWord::name)
                .containsExactly(
                        "container",
                        "party",
                        "number",
                        "hsCode",
                        "agreement",
                        "partner",
                        "issued",
                        "issuedIn",
                        "status");
    }

    @ParameterizedTest
    @CsvSource({"hsCode, 851", "hsCode, 8516107", "hsCode, tea", "agreement, rcep", "number, 'CN  1'"})
    void what_cannot_be_one_is_refused(String word, String typed) {
        var typing = word(word);

        assertThatThrownBy(() -> typing.typed().apply(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"hsCode, 85", "hsCode, 8516", "hsCode, 851610", "agreement, CHINA-NZ", "number, CN26-1"})
    void what_is_typed_is_looked_for_as_it_stands(String word, String typed) {
        assertThat(word(word).typed().apply(typed)).isEqualTo(typed);
    }

    private static SearchWord<CertificateOfOrigin, CertificateDetails> word(String name) {
        return CertificateOfOrigin.KIND.words().stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

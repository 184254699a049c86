package org.portolan.records.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "TGHU1234567", "TGHU1000050"})
    void accepts_the_numbers_that_the_standard_accepts(String number) {
        assertThat(new ContainerNumber(number)).hasToString(number);
        assertThat(ContainerNumber.ofSerial(number.substring(0, 10))).hasToString(number);
    }

    @Test
    void refuses_a_wrong_check_digit_and_says_the_right_one() {
        assertThat(reasonOf(() -> new ContainerNumber("TGHU1234568")).message())
                .isEqualTo("CHECK_DIGIT: has the check digit 8 where ISO 6346 demands 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csqu3054383",
                "CSQA3054383",
                "CSQU305438",
                "CSQU30543833",
                "CSQU 305438",
                "CSQU305438３",
                "1SQU3054383",
                ""
            })
    void refuses_another_form(String number) {
        assertThat(reasonOf(() -> new ContainerNumber(number)).code()).isEqualTo("FORM");
    }

    @Test
    void every_change_of_a_single_character_is_noticed_but_for_the_10_to_0_rule() {
        String valid = "CSQU3054383";
        long unnoticed = 0;
        for (int position = 4; position < 10; position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = valid.substring(0, position) + digit + valid.substring(position + 1);
                unnoticed += changed.equals(valid) || !isValid(changed) ? 0 : 1;
            }
        }

        assertThat(unnoticed).isZero();
    }

    private static boolean isValid(String number) {
        try {
            return !new ContainerNumber(number).number().isEmpty();
        } catch (org.portolan.records.reason.InvalidValue refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csqu3054383",
                " CSQU 305438 3 ",
                "CSQU-305438-3",
                "CSQU\u2010305438\u20133",
                "CSQU\u2212305438\u00AD3",
                "CSQU\u00A0305438\u20073",
                "\uFF23\uFF33\uFF31\uFF35\uFF13\uFF10\uFF15\uFF14\uFF13\uFF18\uFF0D\uFF13",
                "CSQU 305438/3",
                "CSQU305438\u30FC3",
                "CSQU305438\uFF703",
                "CSQU\u2043305438\u02D73",
                "\uFEFFCSQU\u200B3054383\r\n",
                "CSQU305438(3)",
                "csqu 305438 [3]",
                "CSQU 305438-[ 3 ]",
                "CSQU305438\uFF083\uFF09",
                "CSQU\u2028305438\u00853\t"
            })
    void reads_a_number_as_people_type_it(String typed) {
        assertThat(ContainerNumber.typed(typed).number()).isEqualTo("CSQU3054383");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CSQU3054384",
                "CSQU305438",
                "CSQ_U305438+3",
                "CSQU305438(3]",
                "CSQU305438(4)",
                "(CSQU3054383)",
                "",
                "\u3000"
            })
    void what_people_type_must_still_be_a_number(String typed) {
        assertThat(reasonOf(() -> ContainerNumber.typed(typed)).code()).isIn("FORM", "CHECK_DIGIT");
    }
}

package org.portolan.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CSQU3054383,TGHU1234567",
                "csqu3054383 tghu1234567",
                "CSQU 305438 3, TGHU 123456-7",
                "CSQU305438(3),TGHU 123456 [7]",
                "CSQU 305438 (3) TGHU 123456 (7)",
                "CSQU 305438 3 TGHU 123456 7",
                "CSQU-305438\u20133;\r\nTGHU\u00A0123456\u00A07",
                "CSQ U 305438 3\nTGHU1234567,CSQU3054383",
                "\uFF23SQU3054383\uFF0CTGHU\u2212123456\u22127"
            })
    void reads_a_list_as_people_paste_it(String pasted) {
        assertThat(ContainerNumbers.listed(pasted)).containsExactly("CSQU3054383", "TGHU1234567");
    }
}

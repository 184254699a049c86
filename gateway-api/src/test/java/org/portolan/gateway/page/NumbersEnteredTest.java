package org.portolan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.records.container.ContainerNumber;

class NumbersEnteredTest {

    @Test
    void takes_one_number_as_people_write_it() {
        assertThat(read("csqu3054383")).containsExactly("CSQU3054383");
        assertThat(read(" CSQU 305438 3 ")).containsExactly("CSQU3054383");
        assertThat(read("CSQU 305438 [3] TGHU123456(7)")).containsExactly("CSQU3054383", "TGHU1234567");
        assertThat(read("CSQU-305438-3")).containsExactly("CSQU3054383");
    }

    @Test
    void takes_dashes_blanks_and_letters_of_every_kind() {
        assertThat(read("csqu\u2013305438\u22123")).containsExactly("CSQU3054383");
        assertThat(read("\uFF23\uFF33\uFF31\uFF35\u3000\uFF13\uFF10\uFF15\uFF14\uFF13\uFF18 - \uFF13"))
                .containsExactly("CSQU3054383");
        assertThat(read("csqu\u2011305438\u20113, tghu\u00A0123456\u00A07"))
                .containsExactly("CSQU3054383", "TGHU1234567");
    }

    @Test
    void takes_a_list_whatever_stands_between_and_each_number_once() {
        assertThat(read("CSQU3054383\r\nTGHU1234567; csqu 305438-3\tCSQU3054383,TGHU1000050"))
                .containsExactly("CSQU3054383", "TGHU1234567", "TGHU1000050");
        assertThat(read("CSQU3054383TGHU1234567")).containsExactly("CSQU3054383", "TGHU1234567");
    }

    @Test
    void names_what_is_no_number_beside_those_that_are() {
        var entered = NumbersEntered.of(List.of("CSQU3054383, hello TGHU1234568"));

        assertThat(entered.numbers()).extracting(NumberEntered::typed).contains("HELLO");
        assertThat(entered.numbers())
                .filteredOn(number -> number.number().isEmpty())
                .extracting(NumberEntered::mistake)
                .containsExactlyInAnyOrder("error.number", "error.digit");
    }

    @Test
    void offers_the_right_check_digit() {
        var entered = NumbersEntered.of(List.of("TGHU1234568"));

        assertThat(entered.isOne()).isTrue();
        assertThat(entered.numbers().getFirst().suggestion()).isEqualTo("TGHU1234567");
    }

    @Test
    void a_single_slip_with_blanks_is_no_list() {
        assertThat(NumbersEntered.of(List.of("CSQU 30 543")).numbers()).hasSize(1);
    }

    @Test
    void answers_fifty_and_says_that_there_were_more() {
        var many = IntStream.range(0, 60)
                .mapToObj(serial ->
                        ContainerNumber.ofSerial("CSQU%06d".formatted(serial)).toString())
                .toList();

        assertThat(NumbersEntered.of(many).numbers()).hasSize(NumbersEntered.MOST);
        assertThat(NumbersEntered.of(many).tooMany()).isTrue();
        assertThat(NumbersEntered.of(many.subList(0, 50)).tooMany()).isFalse();
    }

    @Test
    void nothing_is_nothing_and_a_novel_is_cut() {
        assertThat(NumbersEntered.of(List.of("", "  ")).isBlank()).isTrue();
        assertThat(NumbersEntered.of(List.of("x ".repeat(1_000_000))).numbers()).hasSize(1);
    }

    private static List<String> read(String typed) {
        return NumbersEntered.of(List.of(typed)).numbers().stream()
                .map(NumberEntered::number)
                .flatMap(Optional::stream)
                .map(ContainerNumber::toString)
                .toList();
    }
}

package org.portolan.records.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawReadTest {
    private static final ContainerNumber BOX = new ContainerNumber("CSQU3054383");

    @ParameterizedTest
    @CsvSource({"CSQU3054383", "csqu 305438-3", "CSQU 305438 [3]"})
    void a_right_read_is_the_number_however_it_is_set(String read) {
        assertThat(new RawRead(read).number()).contains(BOX);
    }

    @ParameterizedTest
    @CsvSource({"C5QU3054383", "CSQU3O54383", "CSOU3054383", "CSQU3054388", "CSQU305438B"})
    void a_slip_of_the_camera_is_answered_with_the_number(String read) {
        assertThat(new RawRead(read).number()).isEmpty();
        assertThat(new RawRead(read).suggestions()).contains(BOX).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void what_is_no_number_at_all_has_no_suggestion() {
        assertThat(new RawRead("HELLO").suggestions()).isEmpty();
        assertThat(new RawRead("").suggestions()).isEmpty();
    }
}
